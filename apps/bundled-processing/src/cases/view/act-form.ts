/** One field a person fills in for an act. */
export interface ActField {
  readonly name: string;
  readonly kind: 'text' | 'choice' | 'basis' | 'partner' | 'number' | 'tail';
  /** Codes of a choice. */
  readonly choices?: readonly string[];
  readonly minLength?: number;
}

/** How an act looks: its weight in the bar and what it asks. Labels are message keys by act and field. */
export interface ActForm {
  readonly tone: 'primary' | 'plain' | 'danger';
  readonly fields: readonly ActField[];
}

const OPINION: ActField = { name: 'opinion', kind: 'text', minLength: 4 };

/** Acts in the order of the bar. An act of the service that is not here belongs to another screen. */
export const ACT_FORMS: Readonly<Record<string, ActForm>> = {
  acceptBundleCase: { tone: 'primary', fields: [] },
  reviewCase: { tone: 'primary', fields: [{ name: 'conclusion', kind: 'choice', choices: ['PASS', 'FAIL'] }, OPINION] },
  grantCase: { tone: 'primary', fields: [] },
  returnCaseToReview: { tone: 'plain', fields: [{ name: 'reason', kind: 'text', minLength: 4 }] },
  refuseCase: {
    tone: 'danger',
    fields: [
      { name: 'reason', kind: 'text', minLength: 10 },
      { name: 'basis', kind: 'basis' },
    ],
  },
  dispatchResults: {
    tone: 'primary',
    fields: [
      { name: 'partnerId', kind: 'partner' },
      { name: 'sheetCount', kind: 'number' },
    ],
  },
  handOutResults: { tone: 'primary', fields: [{ name: 'idNumberTail', kind: 'tail' }] },
};

/** An act the bar shows: possible, or impossible for a reason worth telling. */
export interface ShownAct {
  readonly act: string;
  readonly form: ActForm;
  readonly isAllowed: boolean;
  readonly reason: string | null;
}

/** Reasons that teach something; a button that is merely out of state or of role stays away. */
const TELLING = new Set(['SAME_PERSON', 'NO_LETTER', 'DOCUMENTS_PENDING']);

/** The acts of the bar, in order. */
export function shownActs(acts: readonly { act: string; isAllowed: boolean; reason?: string | null }[]): ShownAct[] {
  return Object.entries(ACT_FORMS).flatMap(([act, form]) => {
    const option = acts.find((one) => one.act === act);
    if (!option || (!option.isAllowed && !TELLING.has(option.reason ?? ''))) return [];
    return [{ act, form, isAllowed: option.isAllowed, reason: option.reason ?? null }];
  });
}

/** Whether everything the act asks is filled in. */
export function isComplete(form: ActForm, values: Readonly<Record<string, string | number>>): boolean {
  return form.fields.every(({ name, kind, minLength }) => {
    const value = values[name];
    if (kind === 'number') return typeof value === 'number' && Number.isInteger(value) && value > 0;
    if (kind === 'tail') return /^\d{3}[\dXx]$/.test(String(value ?? ''));
    return [...String(value ?? '').trim()].length >= (minLength ?? 1);
  });
}
