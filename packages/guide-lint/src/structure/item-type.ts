/** Groups of item types (事项类型, GB/T 39554.1): which elements an item must have hangs on them. */

export const PERMIT = '01';
export const PENALTY = '02';
export const COERCION = '03';
export const LEVY = '04';
const INSPECTION = '06';

/** Public service (20) and the Rules' convenience service (21, local). */
export function isPublicService(typeCode: string): boolean {
  return typeCode === '20' || typeCode === '21';
}

/** False for penalties, coercion and inspection: the authority acts by itself, nobody applies or books (R4). */
export function isAppliedFor(typeCode: string): boolean {
  return typeCode !== PENALTY && typeCode !== COERCION && typeCode !== INSPECTION;
}

/** Handling kind and promised limit exist: not for levies, nor where nobody applies. */
export function hasPromise(typeCode: string): boolean {
  return isAppliedFor(typeCode) && typeCode !== LEVY;
}
