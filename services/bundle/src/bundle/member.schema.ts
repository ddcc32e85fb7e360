import type { BundleMember, FormField, ItemMaterial } from '@onewindow/process-forms';
import { z } from 'zod';
import {
  docCode,
  elementCode,
  expression,
  localId,
  looseText,
  onceEach,
  organizationRef,
  text,
  texts,
  timeLimit,
} from './text.schema.ts';

const bound = z.union([z.number(), looseText(40)]);

const narrowing = {
  min: bound.optional(),
  max: bound.optional(),
  maxLength: z.int().positive().max(10_000).optional(),
  multiple: z.boolean().optional(),
  options: z.array(text(40)).max(500).optional(),
};

const field = {
  element: elementCode,
  role: localId,
  label: text(100),
  required: z.boolean(),
  requiredIf: expression.nullable(),
  section: text(60),
};

/** A field of an item's form, as its guide publishes it. */
export const formField = z.strictObject({
  ...field,
  constraints: z.strictObject({ ...narrowing, pattern: looseText(300).optional() }).nullable(),
}) satisfies z.ZodType<FormField>;

/** A field that a lead department writes itself, for a data step: patterns come from the dictionary only. */
const writtenField = z.strictObject({
  ...field,
  requiredIf: field.requiredIf.default(null),
  constraints: z.strictObject(narrowing).nullable().default(null),
});

export const itemMaterial = z.strictObject({
  docCode,
  name: text(200),
  isNeed: z.enum(['required', 'bySituation', 'deferrable']),
  shared: z.boolean(),
  copies: z.int().min(0).max(99),
  source: looseText(500),
  acceptStandard: looseText(1000),
}) satisfies z.ZodType<ItemMaterial>;

const settings = {
  presence: z.enum(['required', 'optional', 'bySituation']),
  when: expression,
  dependsOn: onceEach(
    z.strictObject({ memberId: localId, kind: z.enum(['result', 'data', 'jointVisit']) }),
    80,
    ({ memberId, kind }) => `${memberId} ${kind}`,
  ),
  limit: timeLimit,
  onRefused: z.enum(['stopAll', 'continueOthers', 'manual']),
  handling: z.enum(['platform', 'systemInterface', 'offline']),
};

/** Settings of a member that changeBundleMember replaces, any of them. */
export const memberSettings = z.strictObject(settings).partial();

/** The same for addBundleMember, with the id the lead may choose. */
export const newMemberSettings = memberSettings.extend({ id: localId.optional() });

/** A data step, as addBundleMember takes it. */
export const dataStep = z.strictObject({
  name: text(200),
  organizationId: text(40),
  result: text(200),
  fields: onceEach(writtenField, 100, ({ role, element }) => `${role}:${element}`),
});

/** A whole member. */
export const bundleMember = z.strictObject({
  ...settings,
  id: localId,
  kind: z.enum(['item', 'dataStep']),
  itemCode: text(40).nullable(),
  itemVersion: z.int().positive().nullable(),
  name: text(200),
  organization: organizationRef,
  standalonePromiseDays: z.number().min(0).max(3660).nullable(),
  statutoryDays: z.number().min(0).max(3660).nullable(),
  onPredecessorRefused: z.literal('cancel'),
  result: looseText(200),
  fields: z.array(formField).max(200),
  materials: z.array(itemMaterial).max(100),
  basis: texts(50, 500),
}) satisfies z.ZodType<BundleMember>;
