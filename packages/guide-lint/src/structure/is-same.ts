/** Equality of plain data. Keys have no order: what comes back from the database carries them in another. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, index) => isSame(value, other[index]));
  }
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const [values, others] = [one, other] as Readonly<Record<string, unknown>>[];
  return keys.every((key) => Object.hasOwn(other, key) && isSame(values?.[key], others?.[key]));
}
