import type { ServiceContext } from '@onewindow/subgraph-kit';
import { hallsById, listHalls } from './hall.repository.ts';

export const hallResolvers = {
  Query: {
    halls: (_: unknown, { divisionCode }: { divisionCode?: string | null }, ctx: ServiceContext) =>
      listHalls(ctx, divisionCode),
  },
  Hall: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(hallsById, id),
  },
};
