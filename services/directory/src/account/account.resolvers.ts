import type { Actor, ServiceContext } from '@onewindow/subgraph-kit';
import { organizationsById } from '../organization/organization.repository.ts';
import { type SignInInput, signIn } from '../session/sign-in.ts';
import { signOut } from '../session/sign-out.ts';
import type { Account } from './account.entity.ts';
import { accountsById, listDemoAccounts, peopleById } from './account.repository.ts';
import { postingOf, visibleName } from './account.rules.ts';

export const accountResolvers = {
  Query: {
    me: (_: unknown, __: unknown, ctx: ServiceContext) => ctx.actor,
    demoAccounts: (_: unknown, __: unknown, ctx: ServiceContext) => listDemoAccounts(ctx),
  },
  Mutation: {
    signIn: (_: unknown, { input }: { input: SignInInput }, ctx: ServiceContext) => signIn(ctx, input),
    signOut: (_: unknown, __: unknown, ctx: ServiceContext) => signOut(ctx),
  },
  Account: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(accountsById, id),
    name: async (account: Account, _: unknown, ctx: ServiceContext) => {
      const person = await ctx.batch(peopleById, account.personId);
      return visibleName(person?.name ?? '', account, ctx.actor);
    },
    organization: ({ organizationId }: Account, _: unknown, ctx: ServiceContext) =>
      organizationId && ctx.batch(organizationsById, organizationId),
  },
  Me: {
    id: (actor: Actor) => actor.accountId,
    posting: async (actor: Actor, _: unknown, ctx: ServiceContext) => {
      const account = await ctx.batch(accountsById, actor.accountId);
      return postingOf(account?.hall, account?.hallWindow);
    },
  },
};
