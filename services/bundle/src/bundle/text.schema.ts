/** Building blocks of every input that ends up in a bundle's content: bounded, storable, readable text. */
import { parseExpression } from '@onewindow/process-forms';
import { z } from 'zod';

/** Text that PostgreSQL and JSON can hold: no NUL, no half of a surrogate pair. May be empty. */
export const looseText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !text.includes('\0') && text.isWellFormed(), { message: 'CHARACTER' });

/** The same, and not blank. */
export const text = (maxLength: number) =>
  looseText(maxLength).refine((value) => value.trim() !== '', { message: 'EMPTY' });

/** A condition; what is wrong with it is told with its place in the text. */
export const expression = looseText(2000).superRefine((value, context) => {
  const parsed = parseExpression(value);
  if (parsed.ok) return;
  const { at, code, text: found } = parsed.problem;
  context.addIssue({ code: 'custom', message: 'EXPRESSION', params: { at, problem: code, text: found } });
});

/** Id of a member or question. */
export const localId = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/);

/** Code of a data element, with its dot. */
export const elementCode = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}(\.[A-Za-z0-9]{1,40}){1,3}$/);

/** A field of the merged form, `role:element`. */
export const fieldKey = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}:[A-Za-z0-9.]{1,160}$/);

export const docCode = z.string().regex(/^[A-Z][A-Z0-9.]{1,59}$/);

export const organizationRef = z.strictObject({ id: text(40), name: text(200) });

/** Between an hour and a year. */
export const timeLimit = z.strictObject({
  amount: z.number().positive().max(366),
  unit: z.enum(['workingDay', 'hour']),
});

/** A list in which nothing stands twice. */
export function onceEach<T extends z.ZodType>(entry: T, maxLength: number, keyOf: (value: z.output<T>) => string) {
  return z
    .array(entry)
    .max(maxLength)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      for (const [index, value] of entries.entries()) {
        const key = keyOf(value);
        if (seen.has(key)) context.addIssue({ code: 'custom', message: 'TWICE', path: [index], params: { key } });
        seen.add(key);
      }
    });
}

/** Texts, each once. */
export const texts = (maxCount: number, maxLength: number) => onceEach(text(maxLength), maxCount, (value) => value);
