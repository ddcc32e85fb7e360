import { z } from 'zod';

const text = z.string().min(1);

const formField = z.strictObject({
  element: text,
  role: text,
  label: text,
  required: z.boolean(),
  requiredIf: z.string().nullable(),
  constraints: z.record(z.string(), z.json()).nullable(),
  section: text,
});

const material = z.strictObject({
  docCode: text,
  name: text,
  isNeed: z.enum(['required', 'bySituation', 'deferrable']),
  shared: z.boolean(),
  copies: z.int().min(0).max(99),
  source: z.string(),
  acceptStandard: z.string(),
});

/** What publishItem takes: an item with everything its guide shows, without a version. */
export const itemDraft = z.strictObject({
  code: text,
  name: text.max(200),
  organization: z.strictObject({ id: text, name: text }),
  divisionCode: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/),
  typeCode: z.string().regex(/^\d{2}$/),
  handling: z.enum(['IMMEDIATE', 'PROMISED']),
  statutoryDays: z.int().min(0).nullable(),
  promiseDays: z.int().min(0),
  basis: z.array(text).min(1),
  conditions: z.array(text),
  fee: text.nullable(),
  resultName: text.nullable(),
  place: text,
  phone: text,
  complaintPhone: text,
  openingHours: text,
  materials: z.array(material),
  fields: z.array(formField),
});

/** An item about to be published. */
export type ItemDraft = z.infer<typeof itemDraft>;

/** A published version, as it travels in ItemPublished. */
export type ItemSnapshot = ItemDraft & { version: number };
