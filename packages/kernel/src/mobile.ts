import { accepted, type CodeCheck, rejected } from './code-check.ts';

/** Checks a mainland mobile number of 11 digits; spaces and hyphens between groups are dropped. */
export function checkMobile(text: string): CodeCheck {
  const number = text.replaceAll(/[\s-]/g, '');
  if (number.length !== 11) return rejected('LENGTH');
  return /^1[3-9]\d{9}$/.test(number) ? accepted(number) : rejected('FORMAT');
}
