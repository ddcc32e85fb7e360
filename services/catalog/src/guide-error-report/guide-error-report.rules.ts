/** What a reader may report, and the number he keeps (domain notes 3.3). */
import { guideSections } from '@onewindow/guide-lint';
import { type CivilDate, caseNumber, checkCaseNumber, checkMobile } from '@onewindow/kernel';
import { z } from 'zod';
import { text } from '../register/input.rules.ts';

/** A mobile to answer to; nothing typed is none. */
const mobile = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)
  .refine((value) => value === null || checkMobile(value).ok, { message: 'MOBILE' })
  .transform((value) => {
    const checked = value === null ? null : checkMobile(value);
    return checked?.ok ? checked.normalized : null;
  });

export const reportInput = z.object({
  section: z.enum(guideSections, { message: 'SECTION' }),
  text: text(10, 500),
  mobile,
});

export const answerInput = z.object({
  state: z.enum(['CORRECTED', 'EXPLAINED'], { message: 'STATE' }),
  answer: text(5, 1000),
});

const PREFIX = 'JC';
const CASE_PREFIX = 'GG';

/**
 * `JC`, six digits of the day, six others, a check digit: built like a case number. The six others are drawn by lot, so
 * that nobody counts reports or reads those of others by counting on.
 */
export function reportNumber(date: CivilDate, lot: number): string {
  return PREFIX + caseNumber(date, lot).slice(CASE_PREFIX.length);
}

/** The number as it is stored; null for what cannot be one. */
export function readReportNumber(typed: string): string | null {
  const compact = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
  if (!compact.startsWith(PREFIX)) return null;
  const checked = checkCaseNumber(CASE_PREFIX + compact.slice(PREFIX.length));
  return checked.ok ? compact : null;
}
