import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { Alert } from './alert.entity.ts';
import { alertsById, listAlerts, type PageArguments } from './alert.repository.ts';

export const alertResolvers = {
  Query: {
    alerts: (_: unknown, page: PageArguments, ctx: ServiceContext) => listAlerts(ctx, page),
  },
  Alert: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(alertsById, id),
    case: ({ caseId }: Alert) => ({ __typename: 'Case', id: caseId }),
  },
};
