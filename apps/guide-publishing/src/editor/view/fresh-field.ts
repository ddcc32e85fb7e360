import type { GuideFormField } from '@onewindow/guide-lint';

interface Entry {
  readonly code: string;
  readonly name?: string;
  readonly label?: string;
  readonly section?: string;
}

/**
 * A new form field: the first data element that no field has yet, with its name, beside the fields of the last role.
 * The service keeps no field without element, role, name and place. Null while the dictionary is not known.
 */
export function freshField(
  elements: unknown,
  roles: unknown,
  fields: readonly GuideFormField[],
): GuideFormField | null {
  const [known, parts] = [entriesOf(elements), entriesOf(roles)];
  const used = new Set(fields.map(({ element }) => element));
  const element = known.find(({ code }) => !used.has(code)) ?? known[0];
  const last = fields.at(-1);
  const role = last?.role ?? parts[0]?.code;
  if (!element || !role) return null;
  const section = last?.section ?? parts[0]?.section ?? parts[0]?.label ?? role;
  const label = element.name ?? element.label ?? element.code;
  return { element: element.code, role, label, required: false, requiredIf: null, constraints: null, section };
}

function entriesOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? (value as Entry[]) : [];
}
