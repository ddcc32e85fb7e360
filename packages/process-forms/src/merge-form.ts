import type { BundleContent, DataElement, ElementType, FormField, FormRole, FormValues } from './content.ts';
import { type ConflictCode, conflictsOf, type MergedConstraints, mergeConstraints } from './merge-constraints.ts';

/** One field of the merged form: all fields of the members with the same role and element. */
export interface MergedField {
  /** `role:element`, the key of its value. */
  readonly key: string;
  readonly role: string;
  readonly element: string;
  readonly label: string;
  readonly type: ElementType;
  readonly unit: string | null;
  readonly help: string;
  readonly source: string;
  readonly sensitive: DataElement['sensitive'];
  readonly section: string;
  readonly repeatable: boolean;
  readonly required: boolean;
  /** Required as soon as one of these conditions holds. */
  readonly requiredIf: readonly string[];
  readonly constraints: MergedConstraints;
  /** Members whose own form has the field. */
  readonly usedBy: readonly string[];
}

/** Fields under one heading, in the order of the bundle's roles. */
export interface FormSection {
  readonly name: string;
  readonly roles: readonly FormRole[];
  readonly fields: readonly MergedField[];
}

/** A field that no value can satisfy. */
export interface FormConflict {
  readonly key: string;
  readonly code: ConflictCode;
  readonly memberIds: readonly string[];
}

/** One form for several members. `fields` are asked; `provided` come with a member's result. */
export interface MergedForm {
  readonly fields: readonly MergedField[];
  readonly provided: readonly MergedField[];
  readonly sections: readonly FormSection[];
  readonly roles: readonly FormRole[];
  readonly conflicts: readonly FormConflict[];
  /** Number of fields in the members' own forms together, to tell what the merge saves. */
  readonly fieldTotal: number;
  /** First values taken from the answers of the questionnaire; empty unless made by `formFor`. */
  readonly prefill: FormValues;
}

interface Group {
  readonly role: FormRole;
  readonly element: DataElement;
  readonly uses: { readonly memberId: string; readonly field: FormField }[];
}

/**
 * Merges the forms of the given members: one field for each role and element, constraints
 * intersected, required when any form requires it. Fields whose element is not in the bundle's
 * dictionary are left out (the publish check reports them).
 */
export function mergeForm(content: BundleContent, memberIds: readonly string[]): MergedForm {
  const wanted = new Set(memberIds);
  const members = content.members.filter(({ id }) => wanted.has(id));
  const groups = new Map<string, Group>();
  for (const { id: memberId, fields } of members) {
    for (const field of fields) addUse(content, groups, memberId, field);
  }
  const all = [...groups].map(([key, group]) => mergedField(key, group));
  const provided = new Set(content.formProvided);
  const rank = new Map(content.roles.map(({ code }, index) => [code, index]));
  const fields = all
    .filter(({ key }) => !provided.has(key))
    .sort((a, b) => (rank.get(a.role) ?? rank.size) - (rank.get(b.role) ?? rank.size));
  const shown = new Set(fields.map(({ role }) => role));
  const roles = [...new Map([...groups.values()].map(({ role }) => [role.code, role])).values()].filter(({ code }) =>
    shown.has(code),
  );
  return {
    fields,
    provided: all.filter(({ key }) => provided.has(key)),
    sections: sectionsOf(fields, roles),
    roles,
    conflicts: all.flatMap(({ key, constraints, usedBy }) =>
      conflictsOf(constraints).map((code) => ({ key, code, memberIds: usedBy })),
    ),
    fieldTotal: members.reduce((total, member) => total + member.fields.length, 0),
    prefill: {},
  };
}

function addUse(content: BundleContent, groups: Map<string, Group>, memberId: string, field: FormField): void {
  const element = Object.hasOwn(content.elements, field.element) ? content.elements[field.element] : undefined;
  if (element === undefined) return;
  const key = `${field.role}:${field.element}`;
  const group = groups.get(key) ?? { role: roleOf(content, field), element, uses: [] };
  group.uses.push({ memberId, field });
  groups.set(key, group);
}

function roleOf(content: BundleContent, { role, section }: FormField): FormRole {
  const unlisted = { code: role, label: role, section, repeatable: false, minCount: 1, maxCount: 1 };
  return content.roles.find(({ code }) => code === role) ?? unlisted;
}

function mergedField(key: string, { role, element, uses }: Group): MergedField {
  const [first] = uses;
  const fields = uses.map(({ field }) => field);
  const required = fields.some((field) => field.required);
  return {
    key,
    role: role.code,
    element: element.code,
    label: first?.field.label ?? element.name,
    type: element.type,
    unit: element.unit,
    help: element.help,
    source: element.source,
    sensitive: element.sensitive,
    section: first?.field.section ?? role.section,
    repeatable: role.repeatable,
    required,
    requiredIf: required ? [] : [...new Set(fields.flatMap(({ requiredIf }) => requiredIf ?? []))],
    constraints: mergeConstraints(
      element,
      fields.map(({ constraints }) => constraints),
    ),
    usedBy: [...new Set(uses.map(({ memberId }) => memberId))],
  };
}

function sectionsOf(fields: readonly MergedField[], roles: readonly FormRole[]): FormSection[] {
  return [...Map.groupBy(fields, ({ section }) => section)].map(([name, grouped]) => ({
    name,
    fields: grouped,
    roles: roles.filter(({ code }) => grouped.some(({ role }) => role === code)),
  }));
}
