import type { BundleContent, Change } from '@onewindow/process-forms';
import { questionName } from './condition-words.ts';

/** Properties that hold entries by name; what follows one in a path is the name of an entry. */
const LISTS: ReadonlySet<string> = new Set([
  'members',
  'questions',
  'stops',
  'materials',
  'dependsOn',
  'fields',
  'options',
  'fills',
  'samples',
  'usedBy',
  'coOrganizations',
  'needVisit',
  'formProvided',
  'basis',
  'roles',
  'modes',
  'elements',
]);

/** A piece of the way to a change: a property, or an entry of a list with the list it stands in. */
export type Crumb =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'entry'; readonly list: string; readonly name: string };

/** The way to a change, told apart into properties and entries. */
export function crumbsOf(path: readonly string[]): readonly Crumb[] {
  return path.map((name, index) => {
    const list = path[index - 1];
    const isEntry = list !== undefined && LISTS.has(list) && isProperty(path, index - 1);
    return isEntry ? { kind: 'entry', list, name } : { kind: 'property', name };
  });
}

function isProperty(path: readonly string[], index: number): boolean {
  const before = path[index - 1];
  return before === undefined || !LISTS.has(before) || !isProperty(path, index - 1);
}

/** Names of entries as people know them; those that were taken out are named by what the change kept of them. */
export function entryNames(content: BundleContent, changes: readonly Change[]): (crumb: Crumb) => string {
  const lost = new Map(changes.flatMap(({ path, before }) => labelOf(before).map((label) => [path.at(-1), label])));
  const fields = content.members.flatMap((member) => member.fields);
  const named: Readonly<Record<string, (id: string) => string | undefined>> = {
    members: (id) => content.members.find((member) => member.id === id)?.name,
    questions: (id) => content.questions.filter((question) => question.id === id).map(questionName)[0],
    options: (code) =>
      content.questions.flatMap(({ options }) => options).find((option) => option.code === code)?.label,
    materials: (code) => content.materials.find(({ docCode }) => docCode === code)?.name,
    fields: (key) => fields.find(({ role, element }) => `${role}:${element}` === key)?.label,
    coOrganizations: (id) => content.coOrganizations.find((one) => one.id === id)?.name,
    elements: (code) => content.elements[code]?.name,
    roles: (code) => content.roles.find((role) => role.code === code)?.label,
  };
  const same: Readonly<Record<string, string>> = {
    dependsOn: 'members',
    needVisit: 'members',
    usedBy: 'members',
    fills: 'fields',
    formProvided: 'fields',
  };
  return (crumb) => {
    if (crumb.kind === 'property') return crumb.name;
    const id = crumb.name.replace(/#\d+$/, '');
    return named[same[crumb.list] ?? crumb.list]?.(id) ?? lost.get(id) ?? id;
  };
}

function labelOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, text, label } = value as Record<string, unknown>;
  return [name, text, label].filter((one) => typeof one === 'string').slice(0, 1);
}
