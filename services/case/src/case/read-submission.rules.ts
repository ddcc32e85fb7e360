import type { Answers, FormValues } from '@onewindow/process-forms';
import { z } from 'zod';
import type { FieldIssue } from './act-result.ts';
import { jsonProblem } from './text-input.rules.ts';

const answer = z.union([z.string(), z.number(), z.array(z.string())]);
const shapes = {
  answers: z.record(z.string(), answer),
  values: z.record(z.string(), z.unknown()),
  materials: z.array(z.object({ docCode: z.string().min(1), fileId: z.string().min(1).max(64) })),
  delivery: z.object({
    mode: z.enum(['MAIL', 'WINDOW']),
    recipientName: z.string().nullish(),
    recipientMobile: z.string().nullish(),
    divisionCode: z.string().nullish(),
    address: z.string().nullish(),
  }),
} as const;

/** What the applicant sends; JSON parts are anything at all. */
export interface SubmissionInput {
  readonly answers: unknown;
  readonly values: unknown;
  readonly materials: unknown;
  readonly confirmed: readonly string[];
  readonly delivery: unknown;
  readonly isDeclaredTrue: boolean;
}

/** The JSON parts, read. */
export interface ReadSubmission {
  readonly answers: Answers;
  readonly values: FormValues;
  readonly materials: readonly { readonly docCode: string; readonly fileId: string }[];
  readonly confirmed: ReadonlySet<string>;
  readonly delivery: z.infer<typeof shapes.delivery>;
}

/** Reads the JSON parts of an application: bounded first, then by shape. */
export function readSubmission(input: SubmissionInput): { issues: FieldIssue[] } | ReadSubmission {
  const { answers, values, materials, confirmed, delivery } = input;
  const problem = jsonProblem([answers, values, materials, confirmed, delivery]);
  if (problem) return { issues: [{ path: 'values', code: problem, params: {} }] };
  const issues: FieldIssue[] = [];
  const read = <T>(path: keyof typeof shapes, value: unknown, shape: z.ZodType<T>): T | null => {
    const parsed = shape.safeParse(value);
    if (!parsed.success)
      issues.push({ path: [path, ...(parsed.error.issues[0]?.path ?? [])].join('.'), code: 'FORMAT', params: {} });
    return parsed.success ? parsed.data : null;
  };
  const parts = {
    answers: read('answers', answers, shapes.answers),
    values: read('values', values, shapes.values),
    materials: read('materials', materials, shapes.materials),
    delivery: read('delivery', delivery, shapes.delivery),
  };
  if (parts.answers === null || parts.values === null || parts.materials === null || parts.delivery === null)
    return { issues };
  const { answers: a, values: v, materials: m, delivery: d } = parts;
  return { answers: a, values: v, materials: m, delivery: d, confirmed: new Set(confirmed) };
}
