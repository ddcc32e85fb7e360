import type { MergedField } from '@onewindow/process-forms';
import type { Say } from './say.ts';

/** What a merged field takes, in words: its kind and the bounds that are left after the merge. */
export function constraintWords({ type, unit, constraints, repeatable }: MergedField, say: Say): string {
  const { minimums, maximums, maxLength, options, multiple } = constraints;
  const bound = (value: number | string) => (value === 'today' ? say('form.today') : `${value}${unit ?? ''}`);
  return [
    say(`form.type.${type}`),
    ...(repeatable ? [say('form.repeated')] : []),
    ...(multiple ? [say('form.several')] : []),
    ...(options ? [say('form.options', { count: options.length })] : []),
    ...minimums.map((value) => say('form.min', { value: bound(value) })),
    ...maximums.map((value) => say('form.max', { value: bound(value) })),
    ...(maxLength === null ? [] : [say('form.maxLength', { count: maxLength })]),
  ].join(say('list.comma'));
}
