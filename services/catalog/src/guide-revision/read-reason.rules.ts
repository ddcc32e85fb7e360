import { invalidAt, type ValidationFailed } from '../register/refusal.rules.ts';

/** Shortest reason with which something is sent back, and longest remark. */
const shortest = 5;
const longest = 2000;

/** A remark or reason, trimmed; a demanded one has at least five characters. */
export function readReason(
  text: string,
  isDemanded: boolean,
  { path = 'reason', min = shortest, max = longest } = {},
): { ok: true; reason: string } | { ok: false; refusal: ValidationFailed } {
  const reason = text.trim();
  if (isDemanded && [...reason].length < min) {
    return { ok: false, refusal: invalidAt(path, reason === '' ? 'REQUIRED' : 'TOO_SHORT', { min }) };
  }
  if (reason.length > max) return { ok: false, refusal: invalidAt(path, 'TOO_LONG', { max }) };
  if (reason.includes('\0') || !reason.isWellFormed()) {
    return { ok: false, refusal: invalidAt(path, 'UNPRINTABLE') };
  }
  return { ok: true, reason };
}
