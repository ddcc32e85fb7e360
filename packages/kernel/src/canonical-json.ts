/**
 * JSON text with sorted keys and no spaces, so that equal data gives equal bytes to hash.
 * As in JSON.stringify, absent (`undefined`) properties are left out and `toJSON` is honoured.
 * @throws TypeError on a number that is not finite, a bigint, function or symbol, a cycle, or `undefined` itself
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set());
}

function write(value: unknown, open: Set<object>): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('Not a JSON number');
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new TypeError(`Not a JSON value: ${typeof value}`);
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(value.toJSON(), open);
  if (open.has(value)) throw new TypeError('Cyclic value');
  open.add(value);
  const text = Array.isArray(value)
    ? `[${Array.from(value, (entry: unknown) => write(entry ?? null, open)).join(',')}]`
    : `{${membersOf(value, open).join(',')}}`;
  open.delete(value);
  return text;
}

/** Keys are ordered by UTF-16 code units, as in RFC 8785. */
function membersOf(value: object, open: Set<object>): string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member, open)}`);
}
