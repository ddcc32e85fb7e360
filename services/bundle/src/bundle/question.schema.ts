import type { Question, Stop } from '@onewindow/process-forms';
import { z } from 'zod';
import { expression, fieldKey, localId, looseText, onceEach, text } from './text.schema.ts';

const option = z.strictObject({ code: text(40), label: text(100) });

const question = z
  .strictObject({
    id: localId,
    text: text(200),
    help: looseText(500).default(''),
    type: z.enum(['single', 'multi', 'number']),
    options: onceEach(option, 50, ({ code }) => code).default([]),
    showIf: expression.default('true'),
    required: z.boolean().default(true),
    min: z.number().optional(),
    max: z.number().optional(),
    minSelect: z.int().min(0).max(50).optional(),
    unit: looseText(20).optional(),
    samples: z.array(z.number()).max(20).optional(),
    fills: onceEach(fieldKey, 20, (key) => key).default([]),
  })
  .superRefine(({ type, options, min, max, minSelect }, context) => {
    const issue = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (type === 'number' && options.length > 0) issue('options', 'OPTIONS_OF_NUMBER');
    if (type !== 'number' && options.length === 0) issue('options', 'OPTIONS_MISSING');
    if (min !== undefined && max !== undefined && min > max) issue('max', 'MIN_ABOVE_MAX');
    if (minSelect !== undefined && minSelect > options.length) issue('minSelect', 'TOO_MANY_DEMANDED');
  }) satisfies z.ZodType<Question>;

const stop = z
  .strictObject({
    when: expression,
    scope: z.enum(['bundle', 'member']),
    memberId: localId.nullable().default(null),
    explanation: text(500),
  })
  .refine(({ scope, memberId }) => (scope === 'member') === (memberId !== null), {
    path: ['memberId'],
    message: 'MEMBER_OF_SCOPE',
  }) satisfies z.ZodType<Stop>;

/** A whole questionnaire, ids once each. */
export const questions = onceEach(question, 60, ({ id }) => id);

/** All stops of a questionnaire. */
export const stops = z.array(stop).max(60);
