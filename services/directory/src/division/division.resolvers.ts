import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { Division } from './division.entity.ts';
import { divisionsBelow, divisionsByCode } from './division.repository.ts';

export const divisionResolvers = {
  Query: {
    division: (_: unknown, { code }: { code: string }, ctx: ServiceContext) => ctx.batch(divisionsByCode, code),
  },
  Division: {
    __resolveReference: ({ code }: { code: string }, ctx: ServiceContext) => ctx.batch(divisionsByCode, code),
    children: (division: Division, _: unknown, ctx: ServiceContext) => ctx.batch(divisionsBelow, division.code),
  },
};
