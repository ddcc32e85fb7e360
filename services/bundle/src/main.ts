import { runService } from '@onewindow/subgraph-kit';
import { bundleService } from './service.ts';

await runService(bundleService);
