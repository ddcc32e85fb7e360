/** What an edit does to the content of a draft, and everything that follows from it. Pure. */
import type { BundleContent, BundleMember, DataElement, FormRole, OrganizationRef } from '@onewindow/process-forms';
import { rowsFollowing, rowsWithMember, rowsWithoutMember } from './material-rows.rules.ts';
import type { InputIssue } from './refusals.ts';

/** The content after an edit, or why it is refused. */
export type ContentEdit = { ok: true; content: BundleContent } | { ok: false; issues: InputIssue[] };

/** The part of the city's dictionary that an edit may need. */
export interface DictionaryFacts {
  readonly elements: ReadonlyMap<string, DataElement>;
  readonly roles: ReadonlyMap<string, FormRole>;
}

/** A next free member id: M1, M2 … */
export function nextMemberId({ members }: BundleContent): string {
  const numbers = members.map(({ id }) => Number(/^M(\d{1,6})$/.exec(id)?.[1] ?? 0));
  return `M${Math.max(0, ...numbers) + 1}`;
}

/** Adds a member with its rows, its organisation, and the elements and roles its form uses. */
export function withMember(content: BundleContent, member: BundleMember, dictionary: DictionaryFacts): ContentEdit {
  const issues = [...checkNewMember(content, member), ...checkFields(content, member, dictionary)];
  if (issues.length > 0) return { ok: false, issues };
  const elements = { ...content.elements };
  const roles = [...content.roles];
  for (const { element, role } of member.fields) {
    const known = dictionary.elements.get(element);
    if (!Object.hasOwn(elements, element) && known) elements[element] = known;
    const knownRole = dictionary.roles.get(role);
    if (!roles.some(({ code }) => code === role) && knownRole) roles.push(knownRole);
  }
  const next = { ...content, members: [...content.members, member], elements, roles };
  return {
    ok: true,
    content: { ...next, materials: rowsWithMember(next, member.id), coOrganizations: coOrganizationsOf(next) },
  };
}

/** Takes a member out, with edges and stops that name it and whatever only it needed. */
export function withoutMember(content: BundleContent, memberId: string): BundleContent {
  const members = content.members
    .filter(({ id }) => id !== memberId)
    .map((member) => ({ ...member, dependsOn: member.dependsOn.filter((edge) => edge.memberId !== memberId) }));
  const usedElements = new Set(members.flatMap(({ fields }) => fields.map(({ element }) => element)));
  const usedRoles = new Set(members.flatMap(({ fields }) => fields.map(({ role }) => role)));
  const keys = fieldKeysOf(members);
  const next: BundleContent = {
    ...content,
    members,
    questions: content.questions.map((question) => ({
      ...question,
      fills: question.fills.filter((key) => keys.has(key)),
    })),
    stops: content.stops.filter((stop) => stop.memberId !== memberId),
    formProvided: content.formProvided.filter((key) => keys.has(key)),
    needVisit: content.needVisit.filter((id) => id !== memberId),
    elements: Object.fromEntries(Object.entries(content.elements).filter(([code]) => usedElements.has(code))),
    roles: content.roles.filter(({ code }) => usedRoles.has(code)),
  };
  return {
    ...next,
    materials: rowsWithoutMember(content, next, memberId),
    coOrganizations: coOrganizationsOf(next),
  };
}

/** Replaces settings of a member; rows nobody changed by hand follow. */
export function withMemberSettings(
  content: BundleContent,
  memberId: string,
  settings: Partial<BundleMember>,
): ContentEdit {
  const issues = checkEdges(content, memberId, settings.dependsOn ?? []);
  if (issues.length > 0) return { ok: false, issues };
  const members = content.members.map((member) => (member.id === memberId ? { ...member, ...settings } : member));
  const next = { ...content, members };
  return { ok: true, content: { ...next, materials: rowsFollowing(content, next) } };
}

/** Fields of all members, as `role:element`. */
export function fieldKeysOf(members: readonly BundleMember[]): Set<string> {
  return new Set(members.flatMap(({ fields }) => fields.map(({ role, element }) => `${role}:${element}`)));
}

/** Organisations of the members but the lead; known ones keep their place. */
function coOrganizationsOf({ lead, coOrganizations, members }: BundleContent): OrganizationRef[] {
  const needed = new Map(members.map(({ organization }) => [organization.id, organization]));
  needed.delete(lead.id);
  const kept = coOrganizations.filter(({ id }) => needed.has(id));
  const added = [...needed.values()].filter(({ id }) => !kept.some((one) => one.id === id));
  return [...kept, ...added];
}

function checkNewMember(content: BundleContent, member: BundleMember): InputIssue[] {
  const isKnown = content.members.some(({ id }) => id === member.id);
  const isItemTwice = member.itemCode !== null && content.members.some(({ itemCode }) => itemCode === member.itemCode);
  return [
    ...(isKnown ? [{ path: 'settings.id', code: 'MEMBER_ID_TAKEN', params: { id: member.id } }] : []),
    ...(isItemTwice ? [{ path: 'itemCode', code: 'ITEM_ALREADY_MEMBER', params: { itemCode: member.itemCode } }] : []),
    ...checkEdges(content, member.id, member.dependsOn),
  ];
}

/** Edges lead to other members that exist. A circle over several members is left to the gate, to be drawn freely. */
function checkEdges(content: BundleContent, memberId: string, edges: BundleMember['dependsOn']): InputIssue[] {
  return edges.flatMap((edge, index) => {
    const path = `settings.dependsOn.${index}.memberId`;
    if (edge.memberId === memberId) return [{ path, code: 'DEPENDS_ON_ITSELF', params: { memberId } }];
    const isKnown = content.members.some(({ id }) => id === edge.memberId);
    return isKnown ? [] : [{ path, code: 'MEMBER_UNKNOWN', params: { memberId: edge.memberId } }];
  });
}

function checkFields(content: BundleContent, member: BundleMember, dictionary: DictionaryFacts): InputIssue[] {
  return member.fields.flatMap(({ element, role }, index) => {
    const path = `${member.kind === 'dataStep' ? 'dataStep.' : ''}fields.${index}`;
    const hasElement = Object.hasOwn(content.elements, element) || dictionary.elements.has(element);
    const hasRole = content.roles.some(({ code }) => code === role) || dictionary.roles.has(role);
    return [
      ...(hasElement ? [] : [{ path: `${path}.element`, code: 'ELEMENT_UNKNOWN', params: { element } }]),
      ...(hasRole ? [] : [{ path: `${path}.role`, code: 'ROLE_UNKNOWN', params: { role } }]),
    ];
  });
}
