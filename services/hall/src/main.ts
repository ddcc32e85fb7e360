import { runService } from '@onewindow/subgraph-kit';
import { hallService } from './service.ts';

await runService(hallService);
