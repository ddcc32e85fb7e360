import type { EntityManager } from '@mikro-orm/postgresql';
import type { DataElement, FormRole } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { DictionaryCopy, ItemCopy, OrganizationCopy } from './copy.entity.ts';
import type { ItemSnapshot } from './item-snapshot.ts';

/** The item in force; null when catalog never published it. */
export async function findItem(em: EntityManager, code: string): Promise<ItemSnapshot | null> {
  const copy = await em.findOne(ItemCopy, { code }, { populate: ['snapshot'], disableIdentityMap: true });
  return copy?.snapshot ?? null;
}

/** Some item of the organisation, from which a new bundle takes place and phones. */
export async function findItemOfOrganization(em: EntityManager, organizationId: string): Promise<ItemSnapshot | null> {
  const options = { populate: ['snapshot'], orderBy: { code: 'asc' }, limit: 1, disableIdentityMap: true } as const;
  const [copy] = await em.find(ItemCopy, { organizationId }, options);
  return copy?.snapshot ?? null;
}

/** Versions in force by item code. */
export async function findItemVersions(em: EntityManager, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const copies = await em.find(ItemCopy, { code: { $in: [...codes] } }, { disableIdentityMap: true });
  return new Map(copies.map(({ code, version }) => [code, version]));
}

/** The same, for batch(). */
export async function loadItemVersions(codes: readonly string[], ctx: ServiceContext): Promise<(number | null)[]> {
  const versions = await findItemVersions(ctx.em, codes);
  return codes.map((code) => versions.get(code) ?? null);
}

/** Name of an organisation; null when directory never published it. */
export async function findOrganizationName(em: EntityManager, id: string): Promise<string | null> {
  const copy = await em.findOne(OrganizationCopy, { id }, { disableIdentityMap: true });
  return copy?.name ?? null;
}

/** Dictionary entries by code; empty before the first publication. */
export interface Dictionary {
  elements: ReadonlyMap<string, DataElement>;
  roles: ReadonlyMap<string, FormRole>;
}

/** The city's dictionary. */
export async function findDictionary(em: EntityManager): Promise<Dictionary> {
  const copy = await em.findOne(DictionaryCopy, { id: 'dictionary' }, { disableIdentityMap: true });
  return {
    elements: new Map(copy?.elements.map((element) => [element.code, element])),
    roles: new Map(copy?.roles.map((role) => [role.code, role])),
  };
}

/** The hall a place lies in: the organisation whose name the place begins with, the longest; empty when there is none. */
export async function findHallOfPlace(em: EntityManager, place: string): Promise<string> {
  if (place === '') return '';
  const rows = await em.execute<{ name: string }[]>(
    'select name from organization_copy where starts_with(?, name) order by length(name) desc limit 1',
    [place],
  );
  return rows[0]?.name ?? '';
}
