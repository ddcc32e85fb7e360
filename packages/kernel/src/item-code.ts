import { accepted, type CodeCheck, normalize, rejected } from './code-check.ts';
import { checkCreditCode } from './credit-code.ts';

const BASE_CODE = /^(00|[1-8]\d)(0[1-9]|10|20|21)[0-9A-Z]{2}\d{6}$/;

/**
 * Checks an implementation code of 31 characters or a handling code of 33: the credit code of the
 * implementing body, one digit of level (1 to 6), the base code of 12 (authority, item kind,
 * department, main and sub item) and, with 33, a sequence 01 to 99.
 * A bad credit code inside is reported with its own problem.
 */
export function checkItemCode(text: string): CodeCheck {
  const code = normalize(text);
  if (code.length !== 31 && code.length !== 33) return rejected('LENGTH');
  const body = checkCreditCode(code.slice(0, 18));
  if (!body.ok) return body;
  if (!/^[1-6]$/.test(code.charAt(18))) return rejected('FORMAT');
  if (!BASE_CODE.test(code.slice(19, 31))) return rejected('FORMAT');
  if (code.length === 33 && !/^(0[1-9]|[1-9]\d)$/.test(code.slice(31))) return rejected('FORMAT');
  return accepted(code);
}
