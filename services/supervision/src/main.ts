import { runService } from '@onewindow/subgraph-kit';
import { supervisionService } from './service.ts';

await runService(supervisionService);
