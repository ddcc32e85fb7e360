/**
 * Who takes which part in a guide (Rules 12, 13; domain notes 3.3): the organisation writes it, a second person of it
 * reviews, the supervising department of its division or of one above approves. Roles as in domain notes 0.1.
 */
import { levelOf } from '@onewindow/guide-lint';
import { isWithin } from '@onewindow/kernel';

/** What the rules need to know of a person. */
export interface GuidePerson {
  readonly kind: 'STAFF' | 'APPLICANT';
  readonly personId: string;
  readonly organizationId: string | null;
  readonly roles: readonly { readonly code: string; readonly organizationId: string; readonly divisionCode: string }[];
}

/** Whose guide it is. */
export interface GuideOwner {
  readonly organizationId: string;
  readonly divisionCode: string;
}

/** Part of a person in one guide. */
export type GuidePart = 'WRITER' | 'SECOND_PERSON' | 'SUPERVISOR' | 'CITY_SUPERVISOR';

/** Every part the person may take; empty for strangers. */
export function partsOf(person: GuidePerson | null, owner: GuideOwner): GuidePart[] {
  const parts: GuidePart[] = [];
  if (holds(person, ['DEP'], owner.organizationId)) parts.push('WRITER');
  if (holds(person, ['DEP', 'APR'], owner.organizationId)) parts.push('SECOND_PERSON');
  const supervised = supervisedCovering(person, owner.divisionCode);
  if (supervised.length > 0) parts.push('SUPERVISOR');
  if (supervised.some(isCity)) parts.push('CITY_SUPERVISOR');
  return parts;
}

/** Work on a guide is seen by the staff of its organisation and the supervising departments above. */
export function maySeeWork(person: GuidePerson | null, owner: GuideOwner): boolean {
  return holds(person, null, owner.organizationId) || partsOf(person, owner).includes('SUPERVISOR');
}

/** Organisation whose guides the person writes, its own first; null for everybody else. */
export function writingRoleOf(person: GuidePerson | null): GuideOwner | null {
  const held = rolesOf(person).filter(({ code }) => code === 'DEP');
  return held.find(({ organizationId }) => organizationId === person?.organizationId) ?? held[0] ?? null;
}

/** Organisations in which the person holds one of the roles, or any. */
export function organizationsOf(person: GuidePerson | null, codes: readonly string[] | null): string[] {
  const held = rolesOf(person).filter(({ code }) => codes === null || codes.includes(code));
  return [...new Set(held.map(({ organizationId }) => organizationId))];
}

/** Those of the divisions a person supervises that hold the given one. */
export function supervisedCovering(person: GuidePerson | null, divisionCode: string): string[] {
  return supervisedDivisions(person).filter((code) => coversDivision(code, divisionCode));
}

/** Divisions the person supervises, each with all below. */
export function supervisedDivisions(person: GuidePerson | null): string[] {
  const held = rolesOf(person).filter(({ code }) => code === 'SUP');
  return [...new Set(held.map(({ divisionCode }) => divisionCode))];
}

/** Whether a division is the other one or lies in it: 450800 holds 450802, which holds 450802001. */
export function coversDivision(above: string, below: string): boolean {
  return levelOf(above) !== '' && isWithin(below, above);
}

/** The city itself, which approves everything in it. */
export function isCity(divisionCode: string): boolean {
  return levelOf(divisionCode) === '3';
}

function holds(person: GuidePerson | null, codes: readonly string[] | null, organizationId: string): boolean {
  return organizationsOf(person, codes).includes(organizationId);
}

function rolesOf(person: GuidePerson | null): GuidePerson['roles'] {
  return person?.kind === 'STAFF' ? person.roles : [];
}
