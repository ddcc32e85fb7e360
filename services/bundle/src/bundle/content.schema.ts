import type { BundleContent, DataElement, FormRole, MaterialRow } from '@onewindow/process-forms';
import { z } from 'zod';
import { bundleMember } from './member.schema.ts';
import { questions, stops } from './question.schema.ts';
import {
  docCode,
  elementCode,
  expression,
  fieldKey,
  localId,
  looseText,
  onceEach,
  organizationRef,
  text,
  texts,
  timeLimit,
} from './text.schema.ts';

const identity = {
  name: text(100),
  slogan: text(100),
  category: text(40),
};

const details = {
  ...identity,
  receivingWindow: z.strictObject({ hall: looseText(100), place: looseText(200), phone: looseText(60) }),
  caseManagerTitle: looseText(60),
  delivery: z.strictObject({
    mode: z.enum(['together', 'separate']),
    earlierOnConsent: z.boolean(),
    modes: onceEach(z.enum(['window', 'mail', 'online']), 3, (mode) => mode).min(1),
    text: looseText(500),
  }),
  promise: timeLimit,
  basis: texts(50, 500),
  intro: looseText(2000),
  fees: looseText(2000),
  complaintPhone: looseText(60),
  needVisit: onceEach(localId, 60, (id) => id),
  formProvided: onceEach(fieldKey, 200, (key) => key),
};

/** Parts of a draft that changeBundleDetails replaces, any of them. */
export const bundleDetails = z.strictObject(details).partial();

/** What createBundle takes. */
export const newBundle = z.strictObject({ ...identity, audience: z.enum(['natural', 'legal']) });

const rowTexts = {
  name: text(200),
  when: expression,
  copies: z.int().min(0).max(99),
  acceptStandard: looseText(1000),
};

/** Parts of a material row that changeBundleMaterial replaces, any of them. */
export const materialRowChange = z.strictObject(rowTexts).partial();

const materialRow = z.strictObject({
  ...rowTexts,
  docCode,
  dropped: z
    .discriminatedUnion('reason', [
      z.strictObject({ reason: z.literal('shared') }),
      z.strictObject({ reason: z.literal('memberResult'), memberId: localId }),
    ])
    .nullable(),
  usedBy: z.array(z.strictObject({ memberId: localId, material: text(200) })).max(200),
  isForm: z.boolean(),
  isNeed: z.enum(['required', 'bySituation', 'deferrable']),
}) satisfies z.ZodType<MaterialRow>;

const bound = z.union([z.number(), looseText(40)]);

const dataElement = z.strictObject({
  code: elementCode,
  name: text(100),
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
    pattern: looseText(300).optional(),
    min: bound.optional(),
    max: bound.optional(),
    maxLength: z.int().positive().optional(),
    multiple: z.boolean().optional(),
    options: z
      .array(z.strictObject({ code: text(40), label: text(100) }))
      .max(500)
      .optional(),
  }),
  unit: looseText(20).nullable(),
  source: looseText(200),
  sensitive: z.enum(['none', 'personal', 'sensitive']),
  help: looseText(500),
}) satisfies z.ZodType<DataElement>;

const formRole = z.strictObject({
  code: localId,
  label: text(100),
  section: text(60),
  repeatable: z.boolean(),
  minCount: z.int().min(0),
  maxCount: z.int().min(1),
}) satisfies z.ZodType<FormRole>;

/** A whole content, as importBundle takes it. */
export const bundleContent = z.strictObject({
  ...details,
  audience: z.enum(['natural', 'legal']),
  lead: organizationRef,
  coOrganizations: onceEach(organizationRef, 60, ({ id }) => id),
  members: onceEach(bundleMember, 40, ({ id }) => id),
  questions,
  stops,
  // A document may have several rows; their conditions tell them apart.
  materials: onceEach(materialRow, 300, (row) => `${row.docCode} ${row.when}`),
  elements: z.record(elementCode, dataElement),
  roles: onceEach(formRole, 100, ({ code }) => code),
}) satisfies z.ZodType<BundleContent>;
