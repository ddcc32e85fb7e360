import type { CivilDate } from '@onewindow/kernel';
import { checkValue } from './check-value.ts';
import { holds } from './conditions.ts';
import type { FormRole, FormValues } from './content.ts';
import { entryCount, isBlank } from './form-values.ts';
import type { Issue } from './issue.ts';
import type { MergedField, MergedForm } from './merge-form.ts';

/**
 * Checks a record against a merged form: the browser shows, the server enforces the same. Values of
 * fields the form does not ask are left aside. `today` bounds dates and births.
 */
export function validateForm(form: MergedForm, values: FormValues, today: CivilDate): Issue[] {
  const repeated = form.roles.filter((role) => role.repeatable);
  return [
    ...repeated.flatMap((role) => checkCount(role, entryCount(values, role.code))),
    ...form.fields.flatMap((field) =>
      field.repeatable
        ? checkEntries(form, field, values, today)
        : checkField(field, valueIn(values, field.key), values, today),
    ),
  ];
}

function checkCount({ code, minCount, maxCount }: FormRole, count: number): Issue[] {
  if (count < minCount) return [{ path: code, code: 'MIN_COUNT', params: { min: minCount } }];
  return count > maxCount ? [{ path: code, code: 'MAX_COUNT', params: { max: maxCount } }] : [];
}

function checkEntries(form: MergedForm, field: MergedField, values: FormValues, today: CivilDate): Issue[] {
  const value = valueIn(values, field.key);
  if (!isBlank(value) && !Array.isArray(value)) {
    return [{ path: field.key, code: 'TYPE', params: { type: 'entries' } }];
  }
  const maxCount = form.roles.find(({ code }) => code === field.role)?.maxCount ?? 0;
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const count = Math.min(maxCount, entryCount(values, field.role));
  return Array.from({ length: count }, (_, entry) =>
    checkField(field, entries[entry], entryScope(values, field.role, entry), today).map((issue) => ({
      ...issue,
      params: { ...issue.params, entry },
    })),
  ).flat();
}

function checkField(field: MergedField, value: unknown, scope: FormValues, today: CivilDate): Issue[] {
  if (isBlank(value)) {
    const isRequired = field.required || field.requiredIf.some((condition) => holds(condition, { fields: scope }));
    return isRequired ? [{ path: field.key, code: 'REQUIRED', params: {} }] : [];
  }
  return checkValue(field, value, today).map((finding) => ({ path: field.key, ...finding }));
}

/** Inside an entry, a condition on the same role speaks of that entry. */
function entryScope(values: FormValues, role: string, entry: number): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key.startsWith(`${role}:`) && Array.isArray(value) ? value[entry] : value,
    ]),
  );
}

function valueIn(values: FormValues, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
