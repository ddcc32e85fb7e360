/** Situations in which two materials can never be asked for together. */
import type { GuideMaterial } from '../../content/guide-material.ts';

type Conditions = Pick<GuideMaterial, 'onlyIf'>;

/** True when both hang on one question and share no option, e.g. the deed of an owner and the lease of a tenant. */
export function areExclusive(one: Conditions, other: Conditions): boolean {
  return one.onlyIf.some(({ questionId, optionIds }) =>
    other.onlyIf.some(
      (condition) =>
        condition.questionId === questionId && !condition.optionIds.some((option) => optionIds.includes(option)),
    ),
  );
}
