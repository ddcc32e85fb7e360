import type { BundleContent } from '@onewindow/process-forms';

/** Members that visit the place together: everything connected by joint-visit edges, in the order of the bundle. */
export function jointGroups({ members }: Pick<BundleContent, 'members'>): readonly (readonly string[])[] {
  const groups = new Map(members.map(({ id }) => [id, new Set([id])]));
  for (const { id, dependsOn } of members) {
    for (const { memberId, kind } of dependsOn) {
      const mine = groups.get(id);
      const theirs = groups.get(memberId);
      if (kind !== 'jointVisit' || !mine || !theirs || mine === theirs) continue;
      for (const one of theirs) {
        mine.add(one);
        groups.set(one, mine);
      }
    }
  }
  return [...new Set(groups.values())]
    .filter((group) => group.size > 1)
    .map((group) => members.filter(({ id }) => group.has(id)).map(({ id }) => id));
}
