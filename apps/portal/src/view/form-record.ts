import {
  entryCount,
  type FormRole,
  type FormValues,
  holds,
  type MergedField,
  type MergedForm,
} from '@onewindow/process-forms';

/** The value of a field in a record; of one entry when its role repeats. */
export function fieldValue(
  record: FormValues,
  { key, repeatable }: Pick<MergedField, 'key' | 'repeatable'>,
  entry = 0,
): unknown {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (!repeatable) return value;
  return Array.isArray(value) ? value[entry] : undefined;
}

/** The record with one value changed; lists of a repeated role are filled up with null. */
export function withValue(
  record: FormValues,
  { key, repeatable }: Pick<MergedField, 'key' | 'repeatable'>,
  value: unknown,
  entry = 0,
): FormValues {
  if (!repeatable) return { ...record, [key]: value };
  const before: unknown = record[key];
  const entries: unknown[] = Array.isArray(before) ? before : [];
  const length = Math.max(entries.length, entry + 1);
  return {
    ...record,
    [key]: Array.from({ length }, (_, index) => (index === entry ? value : (entries[index] ?? null))),
  };
}

/** Entries of a repeated role to show: those there are, and always as many as are needed. */
export function shownEntries(record: FormValues, { code, minCount }: Pick<FormRole, 'code' | 'minCount'>): number {
  return Math.max(entryCount(record, code), minCount, 1);
}

/** One more empty entry of a repeated role. */
export function withEntry(record: FormValues, fields: readonly MergedField[], role: FormRole): FormValues {
  const [first] = fields;
  return first ? withValue(record, first, null, shownEntries(record, role)) : record;
}

/** The record without one entry of a repeated role. */
export function withoutEntry(record: FormValues, fields: readonly MergedField[], entry: number): FormValues {
  const changed = fields.flatMap(({ key }) => {
    const value: unknown = record[key];
    return Array.isArray(value) ? [[key, value.filter((_, index) => index !== entry)]] : [];
  });
  return { ...record, ...Object.fromEntries(changed) };
}

/** Whether a field is required now; inside an entry a condition on the same role speaks of that entry. */
export function isRequired(form: MergedForm, field: MergedField, record: FormValues, entry = 0): boolean {
  if (field.required) return true;
  if (field.requiredIf.length === 0) return false;
  const ofEntry = form.fields
    .filter(({ role, repeatable }) => repeatable && role === field.role)
    .map((other) => [other.key, fieldValue(record, other, entry)]);
  const fields = { ...record, ...Object.fromEntries(ofEntry) };
  return field.requiredIf.some((condition) => holds(condition, { fields }));
}
