import type { BundleContent, FormValues } from './content.ts';
import type { MergedField, MergedForm } from './merge-form.ts';

/** True for values that say nothing: absent, null, blank text, an empty list. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/**
 * Entries of a repeated role in a record: the longest list among all its fields, because a form
 * that asks less of a shareholder still speaks of the same shareholders.
 */
export function entryCount(values: FormValues, role: string): number {
  const lengths = Object.entries(values).flatMap(([key, value]) =>
    key.startsWith(`${role}:`) && Array.isArray(value) ? value.length : [],
  );
  return Math.max(0, ...lengths);
}

/**
 * The values that a member's own form receives (write-back): its fields only. Lists of a repeated
 * role are filled up with null to the number of entries in the record.
 */
export function memberValues(content: BundleContent, memberId: string, values: FormValues): FormValues {
  const member = content.members.find(({ id }) => id === memberId);
  const repeatable = new Set(content.roles.filter((role) => role.repeatable).map(({ code }) => code));
  const own: Record<string, unknown> = {};
  for (const { role, element } of member?.fields ?? []) {
    const key = `${role}:${element}`;
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    const isEntries = repeatable.has(role) && (value === undefined || Array.isArray(value));
    const filled = isEntries ? padded(value ?? [], entryCount(values, role)) : value;
    if (filled !== undefined) own[key] = filled;
  }
  return own;
}

/**
 * The record as it should be stored: texts trimmed, codes in capitals, numerals as numbers, only
 * fields of the form. Values of the wrong kind stay as they are, for `validateForm` to report.
 */
export function normalizeValues(form: MergedForm, values: FormValues): FormValues {
  const result: Record<string, unknown> = {};
  for (const field of [...form.fields, ...form.provided]) {
    if (!Object.hasOwn(values, field.key)) continue;
    const value = values[field.key];
    const isEntries = field.repeatable && Array.isArray(value);
    result[field.key] = isEntries ? value.map((entry) => normalizeValue(field, entry)) : normalizeValue(field, value);
  }
  return result;
}

/** One value in its stored shape. */
export function normalizeValue(field: MergedField, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (field.type === 'idCard' || field.type === 'uscc') return text.toUpperCase();
  if (field.type === 'mobile') return text.replaceAll(/[\s-]/g, '');
  const isNumeral = field.type === 'integer' ? /^-?\d{1,15}$/ : /^-?(?=[\d.]{1,16}$)\d+(\.\d+)?$/;
  if (field.type === 'integer' || field.type === 'decimal') return isNumeral.test(text) ? Number(text) : text;
  return text;
}

function padded(value: unknown, length: number): unknown[] {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return Array.from({ length }, (_, index) => entries[index] ?? null);
}
