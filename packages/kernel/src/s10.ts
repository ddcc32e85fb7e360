import { accepted, type CodeCheck, rejected } from './code-check.ts';

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/**
 * Checks a postal item number of 13 characters (UPU S10): two letters of service, eight digits,
 * a check digit, two letters of country. Labels print it in groups, so spaces are dropped.
 * LETTER tells of a first letter that S10 does not assign (J K S T W).
 */
export function checkS10(text: string): CodeCheck {
  const code = text.replaceAll(/\s/g, '').toUpperCase();
  if (code.length !== 13) return rejected('LENGTH');
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(code)) return rejected('FORMAT');
  if (/^[JKSTW]/.test(code)) return rejected('LETTER');
  const expected = checkDigitOf(code.slice(2, 10));
  return code[10] === expected ? accepted(code) : rejected('CHECK_DIGIT', expected);
}

function checkDigitOf(serial: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return '0';
  return digit === 11 ? '5' : String(digit);
}
