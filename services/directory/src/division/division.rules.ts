/** Levels of a division, from wide to narrow. */
export type DivisionLevel = 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';

/** True for 6 digits (GB/T 2260), 9 or 12 digits (statistical code). */
function isDivisionCode(code: string): boolean {
  return /^\d{6}(\d{3}){0,2}$/.test(code);
}

/** Level of a code; null for what is no code or lies above a city. */
export function levelOf(code: string): DivisionLevel | null {
  if (!isDivisionCode(code) || code.startsWith('0000', 2)) return null;
  if (code.length === 12) return 'VILLAGE';
  if (code.length === 9) return 'TOWNSHIP';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}

/**
 * What every code of a division and below begins with: a city's six digits end in 00, its counties'
 * do not. Null for what is no division code, so that nothing can be matched by accident.
 */
export function divisionPrefix(code: string): string | null {
  if (!isDivisionCode(code)) return null;
  return code.length === 6 ? code.replace(/(00){1,2}$/, '') : code;
}

/** Whether `inner` is `outer` or lies below it. */
export function coversDivision(outer: string, inner: string): boolean {
  const prefix = divisionPrefix(outer);
  return prefix !== null && isDivisionCode(inner) && inner.startsWith(prefix);
}
