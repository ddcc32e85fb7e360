import { accepted, type CodeCheck, normalize, rejected } from './code-check.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Checks a unified social credit code of 18 characters (GB 32100-2015): the letters I O S V Z
 * never occur, characters 3 to 8 are a division, character 17 closes the organisation code
 * (GB 11714) and character 18 the whole. LETTER tells of an excluded letter.
 */
export function checkCreditCode(text: string): CodeCheck {
  const code = normalize(text);
  if (code.length !== 18) return rejected('LENGTH');
  if (/[IOSVZ]/.test(code)) return rejected('LETTER');
  if (!/^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/.test(code)) return rejected('FORMAT');
  const bodyDigit = organizationCheckDigitOf(code.slice(8, 16));
  if (code[16] !== bodyDigit) return rejected('CHECK_DIGIT', bodyDigit);
  const expected = creditCheckDigitOf(code);
  return code[17] === expected ? accepted(code) : rejected('CHECK_DIGIT', expected);
}

/** GB 32100: weighted sum over 17 characters, modulo 31. */
function creditCheckDigitOf(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714: weighted sum over 8 characters, modulo 11; letters count 10 to 35. */
function organizationCheckDigitOf(body: string): string {
  const sum = BODY_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36),
    0,
  );
  const digit = 11 - (sum % 11);
  if (digit === 10) return 'X';
  return digit === 11 ? '0' : String(digit);
}
