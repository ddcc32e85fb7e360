import { runService } from '@onewindow/subgraph-kit';
import { catalogService } from './service.ts';

await runService(catalogService);
