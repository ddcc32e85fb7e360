import { runService } from '@onewindow/subgraph-kit';
import { notificationService } from './service.ts';

await runService(notificationService);
