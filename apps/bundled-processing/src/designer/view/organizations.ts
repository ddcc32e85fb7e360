/** Ids of the organisations a person holds a role in, the own one first. */
export function organizationsOf(
  actor: { organizationId: string | null; roles: readonly { organizationId: string }[] } | null,
): readonly string[] {
  if (!actor) return [];
  const own = actor.organizationId === null ? [] : [actor.organizationId];
  return [...new Set([...own, ...actor.roles.map(({ organizationId }) => organizationId)])];
}
