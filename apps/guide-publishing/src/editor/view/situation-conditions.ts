import type { SituationCondition } from '@onewindow/guide-lint';

/** A question with the ids of its answers. */
interface Question {
  readonly id: string;
  readonly options: readonly { readonly id: string }[];
}

/**
 * The conditions after an answer was ticked or unticked. All answers ticked is no condition at all; the last one
 * cannot be unticked, because a material that is never needed has no place in the guide.
 */
export function toggledOption(
  conditions: readonly SituationCondition[],
  { id, options }: Question,
  optionId: string,
): readonly SituationCondition[] {
  const all = options.map((option) => option.id);
  const before = conditions.find(({ questionId }) => questionId === id)?.optionIds ?? all;
  const after = before.includes(optionId)
    ? before.filter((one) => one !== optionId)
    : all.filter((one) => before.includes(one) || one === optionId);
  if (after.length === 0) return conditions;
  const others = conditions.filter(({ questionId }) => questionId !== id);
  return after.length === all.length ? others : [...others, { questionId: id, optionIds: after }];
}
