import { runService } from '@onewindow/subgraph-kit';
import { feedbackService } from './service.ts';

await runService(feedbackService);
