import type { BundleMember, TimeLimit } from '@onewindow/process-forms';
import { type Words, words } from './words.ts';

type Named = Pick<BundleMember, 'id' | 'name'>;

/** The items among members: what a person calls a thing to be done. A data step happens by itself. */
export function itemsOf(members: readonly BundleMember[]): readonly BundleMember[] {
  return members.filter(({ kind }) => kind === 'item');
}

/**
 * One character for each member, for the discs beside materials and fields: the first of its name that no
 * member before it has.
 */
export function discsOf(members: readonly Named[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    members.map(({ id, name }) => {
      const characters = [...name].filter((character) => /[\p{Letter}\p{Number}]/u.test(character));
      const disc = characters.find((character) => !taken.has(character)) ?? characters[0] ?? '';
      taken.add(disc);
      return [id, disc];
    }),
  );
}

/** A limit with its unit. */
export function limitWords({ amount, unit }: TimeLimit): Words {
  return words(`limit.${unit}`, { amount });
}

/** Departments with their members, in the order in which they first take part. */
export function byOrganization(members: readonly BundleMember[]): { name: string; members: readonly BundleMember[] }[] {
  const groups = Map.groupBy(members, ({ organization }) => organization.id);
  return [...groups.values()].map((group) => ({ name: group[0]?.organization.name ?? '', members: group }));
}
