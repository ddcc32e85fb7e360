/** Codes of divisions (GB/T 2260 and its statistical extension): 6 digits for a city or county, 9 and 12 below. */

/** Leading digits all divisions below share: 4508 of 450800, 450802 of 450802. */
export function divisionPrefix(divisionCode: string): string {
  return divisionCode.slice(0, 6).replace(/(?:00)+$/, '') + divisionCode.slice(6);
}

/** Whether a division is the other one or lies in it: pairs of zeros at the end of a six-digit code mean "all below". */
export function isWithin(divisionCode: string, above: string): boolean {
  return divisionCode.startsWith(divisionPrefix(above));
}
