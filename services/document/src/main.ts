import { runService } from '@onewindow/subgraph-kit';
import { documentService } from './service.ts';

await runService(documentService);
