import { type CivilDate, civilDateOf, isCivilDate } from './civil-date.ts';
import { accepted, type CodeCheck, normalize, rejected } from './code-check.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * Checks a citizen identity number of 18 characters (GB 11643-1999). The county part need not
 * exist today, because numbers keep the county of their first issue. Numbers of 15 digits are
 * refused. `today` bounds the date of birth.
 */
export function checkIdNumber(text: string, today: CivilDate = civilDateOf(new Date())): CodeCheck {
  const code = normalize(text);
  if (code.length !== 18) return rejected('LENGTH');
  if (!/^[1-9]\d{16}[\dX]$/.test(code)) return rejected('FORMAT');
  if (!PROVINCE.test(code)) return rejected('PROVINCE');
  const birth = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`;
  if (!isCivilDate(birth) || birth < '1900-01-01' || birth > today) return rejected('DATE');
  const expected = checkDigitOf(code);
  return code[17] === expected ? accepted(code) : rejected('CHECK_DIGIT', expected);
}

function checkDigitOf(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}
