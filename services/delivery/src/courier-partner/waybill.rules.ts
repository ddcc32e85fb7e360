import { checkS10 } from '@onewindow/kernel';

/** One format of a partner's waybill numbers. `S10` is the 13-character UPU number with its check digit. */
export type WaybillFormat =
  | { readonly kind: 'PATTERN'; readonly pattern: string; readonly words: string }
  | { readonly kind: 'S10'; readonly firstLetter: string; readonly country: string; readonly words: string };

/** What a waybill number turned out to be. */
export type WaybillCheck =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: 'NOT_PARTNER_FORMAT' }
  | { readonly ok: false; readonly reason: 'S10_CHECK_DIGIT'; readonly expectedCheckDigit: string };

/**
 * Checks a typed or scanned waybill number against the formats of one partner (domain notes 8.3, 11.5).
 * Blanks are dropped and letters raised, as scanners and people mix them.
 */
export function checkWaybill(typed: string, formats: readonly WaybillFormat[]): WaybillCheck {
  const number = typed.replace(/\s+/g, '').toUpperCase();
  if (number.length > 40) return { ok: false, reason: 'NOT_PARTNER_FORMAT' };
  for (const format of formats) {
    if (format.kind === 'PATTERN' && new RegExp(format.pattern).test(number)) return { ok: true, number };
  }
  for (const format of formats) {
    if (format.kind !== 'S10' || !isS10Shape(number, format)) continue;
    const check = checkS10(number);
    if (check.ok) return { ok: true, number };
    if (check.problem === 'CHECK_DIGIT') {
      return { ok: false, reason: 'S10_CHECK_DIGIT', expectedCheckDigit: check.expected ?? '' };
    }
  }
  return { ok: false, reason: 'NOT_PARTNER_FORMAT' };
}

/** Whether a number looks like this partner's S10 numbers, check digit aside. */
function isS10Shape(number: string, format: { firstLetter: string; country: string }): boolean {
  return (
    /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number) && number.startsWith(format.firstLetter) && number.endsWith(format.country)
  );
}
