/** Building blocks of guide content: bounded text that PostgreSQL and JSON can hold. Markup is text like any other. */
import { z } from 'zod';

/** Text without NUL and without half of a surrogate pair; may be empty: a draft keeps what was typed. */
export const guideText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !text.includes('\0') && text.isWellFormed(), { message: 'CHARACTER' });

/** Id of a row, unique in its list; names the row over versions. */
export const rowId = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

/** A code of a code list, or empty. */
export const code = z.string().regex(/^[A-Za-z0-9_.-]{0,50}$/);

/** Rows in which no id stands twice. */
export function rows<T extends z.ZodType<{ id: string }>>(row: T, maxRows: number) {
  return z
    .array(row)
    .max(maxRows)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      for (const [index, { id }] of entries.entries()) {
        if (seen.has(id)) context.addIssue({ code: 'custom', message: 'TWICE', path: [index, 'id'], params: { id } });
        seen.add(id);
      }
    });
}

/** Texts, one an entry. */
export const lines = (maxRows: number, maxLength: number) => z.array(guideText(maxLength)).max(maxRows);

/** Codes of a list. */
export const codes = (maxRows: number) => z.array(code).max(maxRows);

/** A whole number from 0, or null while nobody filled it. */
export const count = (max: number) => z.int().min(0).max(max).nullable();

/** Days of a step or procedure: halves happen. */
export const days = z.number().min(0).max(10_000).nullable();

/** A legal basis with the article as printed. */
export const basisCitation = z.strictObject({
  basisId: guideText(64),
  article: guideText(200),
  text: guideText(4000),
});

/** A file people can download. */
export const guideFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('GENERATED') }),
  z.strictObject({
    kind: z.literal('FILE'),
    fileId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
    name: guideText(255),
    mediaType: guideText(100),
    size: z.int().min(0).max(104_857_600),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);
