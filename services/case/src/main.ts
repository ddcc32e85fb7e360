import { runService } from '@onewindow/subgraph-kit';
import { caseService } from './service.ts';

await runService(caseService);
