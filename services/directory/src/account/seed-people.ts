import type { ServiceContext } from '@onewindow/subgraph-kit';
import { readSeed } from '../seeds/read-seed.ts';
import { Account, Person, RoleAssignment } from './account.entity.ts';
import type { AccountKind } from './account.rules.ts';
import { hashPassword } from './password.ts';

/** One line of seeds/people.json: a person of the sample city with one account. */
export interface PersonSeed {
  id: string;
  kind: AccountKind;
  login: string;
  name: string;
  idNumber: string;
  mobile: string;
  officePhone: string | null;
  organizationId: string | null;
  organizationName: string | null;
  divisionCode: string;
  title: string;
  roles: string[];
  hall: string | null;
  window: string | null;
}

/** One line of seeds/demo-accounts.json, in the order in which a visitor should try them. */
interface DemoAccountSeed {
  login: string;
  tryText: string;
}

/** The published password of every demo account; such an account opens only while the sample city is on. */
export const DEMO_PASSWORD = 'Demo-2026';

/** Adds the missing people with account and roles. One hash serves all: it is one password, and public. */
export async function seedPeople(ctx: ServiceContext): Promise<number> {
  const rows = await readSeed<PersonSeed[]>('people.json');
  const known = new Set((await ctx.em.findAll(Person, { fields: ['id'] })).map(({ id }) => id));
  const missing = rows.filter(({ id }) => !known.has(id));
  if (missing.length > 0) {
    const offered = await readSeed<DemoAccountSeed[]>('demo-accounts.json');
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await ctx.transactional(async ({ em }) => {
      await em.insertMany(Person, missing.map(personOf));
      await em.insertMany(
        Account,
        missing.map((row) => ({ ...accountOf(row), ...offerOf(row.login, offered), passwordHash })),
      );
      await em.insertMany(RoleAssignment, missing.flatMap(rolesOf));
    });
  }
  return rows.length;
}

function personOf({ id, name, idNumber, mobile, officePhone }: PersonSeed) {
  return { id, name, idNumber, mobile, officePhone };
}

/** In the sample city the login is the account's id, so that other rooms' samples can name their people. */
function accountOf({
  id,
  kind,
  login,
  organizationId,
  organizationName,
  divisionCode,
  title,
  hall,
  window,
}: PersonSeed) {
  const isStaff = kind === 'STAFF';
  return {
    id: login,
    login,
    personId: id,
    kind,
    title,
    organizationId: isStaff ? organizationId : null,
    enterpriseId: isStaff ? null : organizationId,
    enterpriseName: isStaff ? null : organizationName,
    divisionCode,
    hall,
    hallWindow: window,
    isActive: true,
    isDemo: true,
    sessionVersion: 0,
  };
}

function offerOf(login: string, offered: readonly DemoAccountSeed[]) {
  const position = offered.findIndex((each) => each.login === login);
  return { demoOrder: position < 0 ? null : position + 1, tryText: offered[position]?.tryText ?? null };
}

function rolesOf({ kind, login, organizationId, divisionCode, roles }: PersonSeed) {
  const organization = kind === 'STAFF' ? (organizationId ?? '') : '';
  return roles.map((code) => ({ accountId: login, code, organizationId: organization, divisionCode }));
}
