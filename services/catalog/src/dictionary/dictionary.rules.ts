/** Shape of the dictionary of data elements and form roles. */
import { z } from 'zod';

const text = z.string().min(1);

const bound = z.union([z.number(), z.string()]);

const dataElement = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/),
  name: text,
  type: z.enum([
    'text',
    'enum',
    'decimal',
    'date',
    'integer',
    'boolean',
    'address',
    'division',
    'idCard',
    'mobile',
    'uscc',
  ]),
  constraints: z.strictObject({
    pattern: z.string().optional(),
    min: bound.optional(),
    max: bound.optional(),
    maxLength: z.int().positive().optional(),
    multiple: z.boolean().optional(),
    options: z.array(z.strictObject({ code: text, label: text })).optional(),
  }),
  unit: z.string().nullable(),
  source: z.string(),
  sensitive: z.enum(['none', 'personal', 'sensitive']),
  help: z.string(),
});

const formRole = z
  .strictObject({
    code: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    label: text,
    section: text,
    repeatable: z.boolean(),
    minCount: z.int().min(0),
    maxCount: z.int().min(1),
  })
  .refine(({ minCount, maxCount }) => minCount <= maxCount, { path: ['maxCount'], message: 'COUNT_RANGE' });

const codesOnce = (entries: readonly { code: string }[]): boolean =>
  new Set(entries.map(({ code }) => code)).size === entries.length;

/** A whole dictionary, as publishDictionary takes it: every code once. */
export const dictionaryDraft = z.strictObject({
  elements: z.array(dataElement).refine(codesOnce, { message: 'CODE_TWICE' }),
  roles: z.array(formRole).refine(codesOnce, { message: 'CODE_TWICE' }),
});
