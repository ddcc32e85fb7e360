/** What a report answered, in the parts the screen words. */
export interface ReportAnswer {
  __typename: string;
  reason?: string;
  expectedCheckDigit?: string | null;
  formats?: readonly string[];
  handedOver?: number;
  counted?: number;
  state?: string;
  changedByName?: string | null;
}

/** A sentence as message key and values; `ok` decides its colour and shape. */
export interface Verdict {
  ok: boolean;
  key: string;
  values: Record<string, string | number>;
}

/** Picks the sentence for an answer; null (no answer at all) means the line is down and nothing was lost. */
export function verdictOf(answer: ReportAnswer | null | undefined, done: string): Verdict {
  if (!answer) return { ok: false, key: 'refused.offline', values: {} };
  switch (answer.__typename) {
    case 'ShipmentActPayload':
      return { ok: true, key: done, values: {} };
    case 'WaybillRefused':
      return {
        ok: false,
        key: `refused.${answer.reason ?? 'NOT_PARTNER_FORMAT'}`,
        values: { digit: answer.expectedCheckDigit ?? '', formats: (answer.formats ?? []).join('；') },
      };
    case 'SheetCountDiffers':
      return {
        ok: false,
        key: 'refused.sheets',
        values: { handedOver: answer.handedOver ?? 0, counted: answer.counted ?? 0 },
      };
    case 'VersionConflict':
    case 'ShipmentStateConflict':
      return { ok: false, key: 'refused.changed', values: { name: answer.changedByName ?? '' } };
    case 'ValidationFailed':
      return { ok: false, key: 'refused.signer', values: {} };
    default:
      return { ok: false, key: 'refused.gone', values: {} };
  }
}
