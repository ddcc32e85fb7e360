import { type FormSection, type FormValues, type Issue, isBlank, type MergedForm } from '@onewindow/process-forms';

/** How far a section is; `OPTIONAL` asks for nothing that is needed. */
type SectionState = 'DONE' | 'STARTED' | 'TODO' | 'OPTIONAL';

/** One task of the form. */
export interface SectionTask {
  readonly section: FormSection;
  readonly state: SectionState;
  /** Fields with a value, and fields there are. */
  readonly filled: number;
  readonly issues: readonly Issue[];
}

/** The sections a person fills in: without the role that the delivery step answers. */
export function askedSections({ sections }: MergedForm, withoutRole: string | null): readonly FormSection[] {
  return sections.flatMap((section) => {
    const fields = section.fields.filter(({ role }) => role !== withoutRole);
    const roles = section.roles.filter(({ code }) => code !== withoutRole);
    return fields.length > 0 ? [{ ...section, fields, roles }] : [];
  });
}

/** True when an issue is about a field or a role of the section. */
export function concerns({ fields, roles }: FormSection, { path }: Pick<Issue, 'path'>): boolean {
  return fields.some(({ key }) => key === path) || roles.some(({ code }) => code === path);
}

/** The task list: each section with how far it is. */
export function sectionTasks(
  sections: readonly FormSection[],
  record: FormValues,
  issues: readonly Issue[],
): SectionTask[] {
  return sections.map((section) => {
    const own = issues.filter((issue) => concerns(section, issue));
    const filled = section.fields.filter(({ key }) => hasValue(record[key])).length;
    return { section, state: stateOf(own, filled), filled, issues: own };
  });
}

function stateOf(issues: readonly Issue[], filled: number): SectionState {
  if (issues.length > 0) return filled > 0 ? 'STARTED' : 'TODO';
  return filled > 0 ? 'DONE' : 'OPTIONAL';
}

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.some((entry) => !isBlank(entry)) : !isBlank(value);
}
