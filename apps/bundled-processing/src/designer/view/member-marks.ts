/**
 * One character for each member, to stand in a disc beside fields and materials. The first character of the
 * name that no other member has taken; when all are taken, the number of the member.
 */
export function memberMarks(
  members: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const marks = new Map<string, string>();
  for (const [index, { id, name }] of members.entries()) {
    const characters = [...name].filter((one) => /\p{Letter}/u.test(one));
    const mark = characters.find((one) => !taken.has(one)) ?? String(index + 1);
    taken.add(mark);
    marks.set(id, mark);
  }
  return marks;
}
