import type { GuideContent } from '@onewindow/guide-lint';
import { z } from 'zod';
import { guideText } from '../publication/guide-text.schema.ts';
import { baseCode, issuesOf } from '../register/input.rules.ts';
import { invalid, type ValidationFailed } from '../register/refusal.rules.ts';

const shape = z.object({
  baseCode,
  variantName: guideText(100).transform((name) => name.trim()),
  variantKind: z.enum(['NEW', 'CHANGE', 'RENEWAL', 'REISSUE', 'CANCELLATION', 'OTHER']),
});

/** What a new guide is told: its catalogue entry and its variant. */
export type NewGuide = Pick<GuideContent, 'baseCode' | 'variantName' | 'variantKind'>;

/** Checks what createGuide was told. */
export function newGuideInput(
  input: unknown,
): { ok: true; value: NewGuide } | { ok: false; refusal: ValidationFailed } {
  const parsed = shape.safeParse(input);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, refusal: invalid(issuesOf(parsed.error)) };
}
