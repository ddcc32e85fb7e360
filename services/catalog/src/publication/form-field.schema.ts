import type { GuideFormField } from '@onewindow/guide-lint';
import { parseExpression } from '@onewindow/process-forms';
import { z } from 'zod';
import { guideText } from './guide-text.schema.ts';

/** A condition that process-forms can evaluate; what is wrong with it is told with its place. */
const expression = guideText(2000).superRefine((value, context) => {
  const parsed = parseExpression(value);
  if (parsed.ok) return;
  const { at, code, text } = parsed.problem;
  context.addIssue({ code: 'custom', message: 'EXPRESSION', params: { at, problem: code, text } });
});

const bound = z.union([z.number(), guideText(40)]);

/** A field of the item's form, in the very shape that bundles copy. */
export const guideFormField = z.strictObject({
  element: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}(\.[A-Za-z0-9]{1,40}){1,3}$/),
  role: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/),
  label: guideText(100).min(1),
  required: z.boolean(),
  requiredIf: expression.nullable(),
  constraints: z
    .strictObject({
      min: bound.optional(),
      max: bound.optional(),
      maxLength: z.int().positive().max(10_000).optional(),
      multiple: z.boolean().optional(),
      options: z.array(guideText(40).min(1)).max(500).optional(),
      pattern: guideText(300).optional(),
    })
    .nullable(),
  section: guideText(60).min(1),
}) satisfies z.ZodType<GuideFormField>;
