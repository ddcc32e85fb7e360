import type { ServiceContext } from '@onewindow/subgraph-kit';
import { findDictionary } from './dictionary.repository.ts';

/** Resolvers of the dictionary. */
export const dictionaryResolvers = {
  Query: {
    dataElements: async (_parent: unknown, _arguments: unknown, ctx: ServiceContext) =>
      (await findDictionary(ctx.em))?.elements ?? [],
    formRoles: async (_parent: unknown, _arguments: unknown, ctx: ServiceContext) =>
      (await findDictionary(ctx.em))?.roles ?? [],
  },
};
