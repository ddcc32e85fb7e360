import { z } from 'zod';

/** Kinds of notice this release draws up (domain notes 4.6). */
export const NOTICE_KINDS = ['RECEIPT', 'ACCEPTANCE_NOTICE', 'GRANT_DECISION', 'REFUSAL_DECISION'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The complete data of a notice, frozen when the act was committed. Nothing is looked up later. */
export const frozenNoticeShape = z.object({
  kind: z.enum(NOTICE_KINDS),
  caseId: z.string(),
  parentId: z.string().nullable(),
  caseNumber: z.string(),
  issuerId: z.string(),
  issuerName: z.string(),
  issuedOn: z.string(),
  applicantPersonId: z.string(),
  applicantName: z.string(),
  applicantIdMasked: z.string(),
  itemName: z.string(),
  itemCode: z.string().nullable(),
  bundleName: z.string(),
  values: z.record(z.string(), z.string()),
  materials: z.array(z.object({ name: z.string(), origin: z.string(), copies: z.number() })),
  remedies: z.boolean(),
});
export type FrozenNotice = z.infer<typeof frozenNoticeShape>;

/** One line of the paper. */
export interface NoticeRow {
  readonly key: string;
  readonly value: string;
}

/**
 * The rows of a notice in the order of the layout: the common head of every paper, then the values the
 * act froze. A value without a place in the order comes last, so that none is dropped.
 */
export function noticeRows(notice: FrozenNotice, order: readonly string[]): NoticeRow[] {
  const head: NoticeRow[] = [
    { key: 'caseNumber', value: notice.caseNumber },
    { key: 'bundleName', value: notice.bundleName },
    ...(notice.itemName === notice.bundleName ? [] : [{ key: 'itemName', value: notice.itemName }]),
    ...(notice.itemCode ? [{ key: 'itemCode', value: notice.itemCode }] : []),
    { key: 'applicantName', value: notice.applicantName },
    { key: 'applicantIdMasked', value: notice.applicantIdMasked },
  ];
  const known = order.filter((key) => key in notice.values);
  const rest = Object.keys(notice.values).filter((key) => !order.includes(key));
  return [...head, ...[...known, ...rest].map((key) => ({ key, value: notice.values[key] ?? '' }))];
}

/** Puts values into the `{place}` marks of a pattern. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (mark, key: string) => String(values[key] ?? mark));
}

/** Document number: a sequence per organ, kind and year (domain notes 4.6); unique within its organ. */
export function noticeNumber(pattern: string, mark: string, year: number, sequence: number): string {
  return fill(pattern, { year, mark, sequence: String(sequence).padStart(6, '0') });
}
