import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { Organization } from '../organization/organization.entity.ts';
import { Account, Person, RoleAssignment } from './account.entity.ts';

/** Accounts by id. */
export const accountsById: BatchLoad<string, Account> = async (ids, ctx) => {
  const rows = await ctx.em.find(Account, { id: { $in: [...ids] } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** People by id. */
export const peopleById: BatchLoad<string, Person> = async (ids, ctx) => {
  const rows = await ctx.em.find(Person, { id: { $in: [...ids] } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** The accounts a visitor of the sample city is offered, in the order of its story; none elsewhere. */
export async function listDemoAccounts(ctx: ServiceContext) {
  if (!ctx.settings.demo) return [];
  const { em } = ctx;
  const accounts = await em.find(
    Account,
    { isDemo: true, demoOrder: { $ne: null } },
    { orderBy: { demoOrder: 'asc' } },
  );
  const people = await em.find(Person, { id: { $in: accounts.map(({ personId }) => personId) } });
  const organizations = await em.find(Organization, {
    id: { $in: accounts.flatMap((each) => each.organizationId ?? []) },
  });
  const roles = await em.find(
    RoleAssignment,
    { accountId: { $in: accounts.map(({ id }) => id) } },
    { orderBy: { code: 'asc' } },
  );
  const personNames = new Map(people.map(({ id, name }) => [id, name]));
  const organizationNames = new Map(organizations.map(({ id, name }) => [id, name]));
  const rolesOf = Map.groupBy(roles, ({ accountId }) => accountId);
  return accounts.map((account) => ({
    login: account.login,
    name: personNames.get(account.personId) ?? '',
    organizationName: organizationNames.get(account.organizationId ?? '') ?? account.enterpriseName,
    title: account.title ?? '',
    roles: rolesOf.get(account.id)?.map(({ code }) => code) ?? [],
    tryText: account.tryText ?? '',
  }));
}
