import { checkValue } from './check-value.ts';
import type { Answers, BundleContent, FormValues } from './content.ts';
import { membersOf } from './members.ts';
import { type MergedForm, mergeForm } from './merge-form.ts';
import { type Course, courseOf } from './questionnaire.ts';

/**
 * The merged form for a set of answers, with `prefill`: an answer is copied into the fields its
 * question fills when the field takes it, so that nobody is asked the same thing twice.
 */
export function formFor(content: BundleContent, answers: Answers): MergedForm {
  const course = courseOf(content, answers);
  const memberIds = membersOf(content, course).map(({ id }) => id);
  const form = mergeForm(content, memberIds);
  return { ...form, prefill: prefillOf(form, course) };
}

function prefillOf(form: MergedForm, { questions, answers }: Course): FormValues {
  const fields = new Map(form.fields.map((field) => [field.key, field]));
  const prefill: Record<string, unknown> = {};
  for (const { id, fills } of questions) {
    const answer = answers[id];
    if (answer === undefined) continue;
    for (const key of fills) {
      const field = fields.get(key);
      // No date is ever an answer, so the day does not matter here.
      if (field === undefined || checkValue(field, answer, '9999-12-31').length > 0) continue;
      prefill[key] = field.repeatable ? [answer] : answer;
    }
  }
  return prefill;
}
