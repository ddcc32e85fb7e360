/** A field of the merged form, in the parts this page shows. */
interface FieldFacts {
  readonly key: string;
  readonly label: string;
  readonly section: string;
  readonly unit: string | null;
  readonly type: string;
  readonly constraints: { readonly options?: readonly { readonly code: string; readonly label: string }[] | null };
}

/** The merged form, in the parts this page shows; it travels as JSON. */
export interface FilledForm {
  readonly fields: readonly FieldFacts[];
}

/** A section of filled-in values, in the order of the form. */
export interface FilledSection {
  readonly name: string;
  readonly rows: readonly { readonly key: string; readonly label: string; readonly value: string }[];
}

/** Words of true and false come from the caller: this function knows no language. */
export function filledSections(
  form: FilledForm | null,
  values: Readonly<Record<string, unknown>> | null,
  words: { readonly yes: string; readonly no: string; readonly joiner: string },
): FilledSection[] {
  if (!form || !values) return [];
  const sections = new Map<string, { key: string; label: string; value: string }[]>();
  for (const field of form.fields) {
    const value = values[field.key];
    if (value === undefined || value === null || value === '') continue;
    const rows = sections.get(field.section) ?? [];
    rows.push({ key: field.key, label: field.label, value: textOf(field, value, words) });
    sections.set(field.section, rows);
  }
  return [...sections].map(([name, rows]) => ({ name, rows }));
}

function textOf(field: FieldFacts, value: unknown, words: { yes: string; no: string; joiner: string }): string {
  if (Array.isArray(value)) return value.map((one) => textOf(field, one, words)).join(words.joiner);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const label = field.constraints.options?.find((option) => option.code === value)?.label;
  return `${label ?? String(value)}${field.unit ? ` ${field.unit}` : ''}`;
}
