/** Shapes of register inputs. Text is stored as text, whatever it holds; only what no screen can show is refused. */
import { isCivilDate } from '@onewindow/kernel';
import { z } from 'zod';
import type { Issue } from './refusal.rules.ts';

/** Control characters but tab and line breaks, and halves of surrogate pairs: no screen shows them. */
const unprintable = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

const mostIssues = 100;

/** Trimmed text of `min` to `max` characters. */
export function text(min: number, max: number) {
  return z
    .string()
    .transform((value) => value.trim())
    .refine((value) => !unprintable.test(value), { message: 'UNPRINTABLE' })
    .refine((value) => [...value].length >= min, { message: min === 1 ? 'REQUIRED' : 'TOO_SHORT', params: { min } })
    .refine((value) => [...value].length <= max, { message: 'TOO_LONG', params: { max } });
}

/** A day that exists. */
export const civilDate = z.string().refine(isCivilDate, { message: 'DATE' });

/** A web address people may follow, or nothing. */
export const webAddress = text(0, 500).refine((value) => value === '' || isWebAddress(value), {
  message: 'WEB_ADDRESS',
});

/** Level codes: 1 nation, 2 region, 3 city, 4 county, 5 township, 6 village; each once, in order. */
export const levels = z
  .array(z.string())
  .min(1, { message: 'REQUIRED' })
  .refine((codes) => codes.every((code) => /^[1-6]$/.test(code)), { message: 'LEVEL' })
  .transform((codes) => [...new Set(codes)].sort());

/** Base code of a catalogue entry: authority, type, department, main and sub number (domain notes 2.2). */
export const baseCode = z.string().regex(/^(00|[1-8]\d)(0[1-9]|10|20|21)[0-9A-Z]{2}\d{6}$/, { message: 'BASE_CODE' });

/** A citation of an entry of the register of legal bases. */
export const citation = z.strictObject({ basisId: text(1, 100), article: text(0, 100), text: text(0, 4000) });

/** What is wrong, as the API answers it: the first hundred. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.slice(0, mostIssues).map((issue) => ({
    path: issue.path.join('.'),
    code: issue.code === 'custom' || /^[A-Z_]+$/.test(issue.message) ? issue.message : issue.code.toUpperCase(),
    params: issue.code === 'custom' ? { ...issue.params } : {},
  }));
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
