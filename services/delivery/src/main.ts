import { runService } from '@onewindow/subgraph-kit';
import { deliveryService } from './service.ts';

await runService(deliveryService);
