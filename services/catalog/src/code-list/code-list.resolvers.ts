import type { ServiceContext } from '@onewindow/subgraph-kit';
import { listCodeLists } from './code-list.repository.ts';
import { type KeepCodeListInput, keepCodeList } from './keep-code-list.ts';
import { loadLintContext } from './lint-context.query.ts';

/** Code lists are public: the portal words codes with them. */
export const codeListResolvers = {
  Query: {
    codeLists: (_: unknown, __: unknown, ctx: ServiceContext) => listCodeLists(ctx),
    lintContext: (_: unknown, __: unknown, ctx: ServiceContext) => loadLintContext(ctx),
  },
  Mutation: {
    keepCodeList: (_: unknown, { input }: { input: KeepCodeListInput }, ctx: ServiceContext) =>
      keepCodeList(ctx, input),
  },
  CodeList: {
    __resolveReference: async ({ id }: { id: string }, ctx: ServiceContext) =>
      (await listCodeLists(ctx)).find((list) => list.id === id) ?? null,
  },
};
