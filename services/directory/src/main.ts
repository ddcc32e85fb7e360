import { runService } from '@onewindow/subgraph-kit';
import { directoryService } from './service.ts';

await runService(directoryService);
