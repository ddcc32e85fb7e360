/** Places a division on the levels at which power is exercised (codes 1 to 6). */

/**
 * Level code of a division: 2 region, 3 city, 4 county, 5 township, 6 village. Reads GB/T 2260 codes of 6 digits
 * and statistical codes of 9 or 12; '' for text that is no division code.
 */
export function levelOf(divisionCode: string): '' | '2' | '3' | '4' | '5' | '6' {
  if (!/^\d{6}(\d{3}){0,2}$/.test(divisionCode)) return '';
  if (divisionCode.length === 12 && !divisionCode.endsWith('000')) return '6';
  if (divisionCode.length >= 9 && divisionCode.slice(6, 9) !== '000') return '5';
  const place = divisionCode.slice(0, 6);
  if (place.endsWith('0000')) return '2';
  return place.endsWith('00') ? '3' : '4';
}
