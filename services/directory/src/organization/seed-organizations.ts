import type { ServiceContext } from '@onewindow/subgraph-kit';
import { readSeed } from '../seeds/read-seed.ts';
import { Organization, OrganizationAlias } from './organization.entity.ts';
import type { OrganizationKind } from './organization.rules.ts';

/** One line of seeds/organizations.json. */
export interface OrganizationSeed {
  id: string;
  name: string;
  shortName: string;
  kind: 'department' | 'supervising' | 'hallOperator' | 'courierPartner' | 'external';
  divisionCode: string;
  parentId: string | null;
  phone: string | null;
  isExternal: boolean;
  aliases: string[];
}

const KINDS: Record<OrganizationSeed['kind'], OrganizationKind> = {
  department: 'DEPARTMENT',
  supervising: 'SUPERVISING',
  hallOperator: 'HALL_OPERATOR',
  courierPartner: 'COURIER_PARTNER',
  external: 'EXTERNAL',
};

/** Adds the missing organisations with their aliases and tells the subscribers, in one transaction. */
export async function seedOrganizations(ctx: ServiceContext): Promise<number> {
  const rows = await readSeed<OrganizationSeed[]>('organizations.json');
  const known = new Set((await ctx.em.findAll(Organization, { fields: ['id'] })).map(({ id }) => id));
  const missing = rows.filter(({ id }) => !known.has(id));
  if (missing.length > 0) await ctx.transactional((tx) => addOrganizations(tx, missing));
  return rows.length;
}

async function addOrganizations(tx: ServiceContext, rows: readonly OrganizationSeed[]): Promise<void> {
  const version = 1;
  await tx.em.insertMany(
    Organization,
    rows.map(({ aliases: _, kind, ...row }) => ({ ...row, kind: KINDS[kind], version })),
  );
  const aliases = rows.flatMap(({ id, aliases: codes }) => codes.map((code) => ({ id: code, organizationId: id })));
  if (aliases.length > 0) await tx.em.insertMany(OrganizationAlias, aliases);
  for (const { id, name, divisionCode } of rows) tx.emit('OrganizationPublished', { id, version, name, divisionCode });
}
