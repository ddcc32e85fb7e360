/** Shortest rest of a name that still says which department it is. */
const MIN_LENGTH = 3;

/** Names without the beginning that all of them share (the division), where room is scarce. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const full = names.filter((name) => name !== '');
  const [first = ''] = full;
  let shared = 0;
  while (full.length > 1 && full.every((name) => name[shared] === first[shared] && name.length > shared + MIN_LENGTH))
    shared += 1;
  return new Map(full.map((name) => [name, name.slice(shared)]));
}
