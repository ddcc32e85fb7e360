import type { CivilDate } from '@onewindow/kernel';

/** Notices this service freezes; document numbers, words and prepares them. */
export type NoticeKind = 'RECEIPT' | 'ACCEPTANCE_NOTICE' | 'GRANT_DECISION' | 'REFUSAL_DECISION';

/** Complete data of a notice, frozen with the act (architecture 5, domain notes 4.6). */
export interface FrozenNotice {
  readonly kind: NoticeKind;
  readonly caseId: string;
  readonly parentId: string | null;
  readonly caseNumber: string;
  readonly issuerId: string;
  readonly issuerName: string;
  readonly issuedOn: CivilDate;
  readonly applicantPersonId: string;
  readonly applicantName: string;
  readonly applicantIdMasked: string;
  readonly itemName: string;
  readonly itemCode: string | null;
  readonly bundleName: string;
  readonly values: Readonly<Record<string, string>>;
  readonly materials: readonly { readonly name: string; readonly origin: string; readonly copies: number }[];
  readonly remedies: boolean;
}

/** What each notice must say (Rules 17(6), 18(2); domain notes 4.6). */
export const REQUIRED_VALUES: Readonly<Record<NoticeKind, readonly string[]>> = {
  RECEIPT: ['receivedAt', 'receivedBy', 'decideBy', 'query'],
  ACCEPTANCE_NOTICE: [
    'receiverName',
    'receivedOn',
    'acceptedOn',
    'handlingType',
    'promisedDue',
    'statutoryDue',
    'resultNames',
    'deliveryMode',
    'contactPhone',
    'complaintPhone',
    'query',
  ],
  GRANT_DECISION: [
    'content',
    'decidedOn',
    'resultName',
    'validity',
    'conditions',
    'basis',
    'approverName',
    'contactPhone',
    'complaintPhone',
    'query',
  ],
  REFUSAL_DECISION: [
    'reason',
    'basis',
    'decidedOn',
    'promisedDue',
    'approverName',
    'contactPhone',
    'complaintPhone',
    'remedies',
    'query',
  ],
};

/** Something a notice lacks, or cannot print; `params.character` names the character. */
export interface NoticeProblem {
  readonly path: string;
  readonly code: 'REQUIRED' | 'GLYPH_MISSING';
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Judges a notice before its act commits: every required value is there, and every character of it
 * can be printed. `covers` tells whether a font has a glyph for a code point.
 */
export function noticeProblems(notice: FrozenNotice, covers: (codePoint: number) => boolean): NoticeProblem[] {
  const missing = REQUIRED_VALUES[notice.kind]
    .filter((key) => (notice.values[key] ?? '').trim() === '')
    .map((key) => ({ path: `notice.values.${key}`, code: 'REQUIRED' as const, params: {} }));
  const unprintable = printedTexts(notice).flatMap(([path, text]) => {
    const character = [...text].find((each) => each !== '\n' && !covers(each.codePointAt(0) ?? 0));
    return character === undefined ? [] : [glyphProblem(path, character)];
  });
  return [...missing, ...unprintable];
}

function glyphProblem(path: string, character: string): NoticeProblem {
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { path, code: 'GLYPH_MISSING', params: { character, codePoint } };
}

function printedTexts(notice: FrozenNotice): [path: string, text: string][] {
  const { caseNumber, issuerName, applicantName, applicantIdMasked, itemName, bundleName } = notice;
  const common = Object.entries({ caseNumber, issuerName, applicantName, applicantIdMasked, itemName, bundleName });
  const values = Object.entries(notice.values).map(([key, text]): [string, string] => [`values.${key}`, text]);
  const materials = notice.materials.map(({ name }, index): [string, string] => [`materials.${index}`, name]);
  return [...common, ...values, ...materials].map(([key, text]) => [`notice.${key}`, text]);
}
