import { type CivilDate, isCivilDate } from './civil-date.ts';
import { accepted, type CodeCheck, normalize, rejected } from './code-check.ts';

/**
 * The short number that people read from a receipt: `GG`, six digits of the date, six of the
 * day's sequence, one check digit (ISO 7064 MOD 11,10, which catches every single wrong digit).
 * @throws RangeError when the date does not exist or the sequence is not 1 to 999999
 */
export function caseNumber(date: CivilDate, sequence: number): string {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 999_999) {
    throw new RangeError(`Not a sequence of a day: ${sequence}`);
  }
  const digits = date.slice(2).replaceAll('-', '') + String(sequence).padStart(6, '0');
  return `GG${digits}${checkDigitOf(digits)}`;
}

/** Checks a case number as typed or scanned; DATE when its six date digits name no day. */
export function checkCaseNumber(text: string): CodeCheck {
  const code = normalize(text);
  if (code.length !== 15) return rejected('LENGTH');
  if (!/^GG\d{13}$/.test(code)) return rejected('FORMAT');
  if (!isCivilDate(`20${code.slice(2, 4)}-${code.slice(4, 6)}-${code.slice(6, 8)}`)) return rejected('DATE');
  const expected = checkDigitOf(code.slice(2, 14));
  return code[14] === expected ? accepted(code) : rejected('CHECK_DIGIT', expected);
}

/** ISO 7064 MOD 11,10. */
function checkDigitOf(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
