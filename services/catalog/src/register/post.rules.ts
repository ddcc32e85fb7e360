/** Who may do what with registers and tasks: posts (role, organisation, division) against rows. */
import { levelOf } from '@onewindow/guide-lint';
import { divisionPrefix } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';

/** What a person sees of rows that belong to organisations. */
export interface Scope {
  /** Divisions supervised, with all below. */
  readonly divisionPrefixes: readonly string[];
  /** Organisations whose items the person keeps. */
  readonly organizationIds: readonly string[];
}

/** Supervisors see their division and all below, item managers their organisation (domain notes 0.1). */
export function scopeOf(actor: Actor | null): Scope {
  const posts = actor?.kind === 'STAFF' ? actor.roles : [];
  const of = (code: string) => posts.filter((post) => post.code === code);
  return {
    divisionPrefixes: [...new Set(of('SUP').map(({ divisionCode }) => divisionPrefix(divisionCode)))],
    organizationIds: [...new Set(of('DEP').map(({ organizationId }) => organizationId))],
  };
}

/** The supervising department of a division or of one above it. */
export function supervises(actor: Actor | null, divisionCode: string): boolean {
  return scopeOf(actor).divisionPrefixes.some((prefix) => divisionCode.startsWith(prefix));
}

/** The city's supervising department: it keeps what all levels share. */
export function isCitySupervisor(actor: Actor | null): boolean {
  return (
    actor?.kind === 'STAFF' &&
    actor.roles.some(({ code, divisionCode }) => code === 'SUP' && levelOf(divisionCode) === '3')
  );
}

/** Item manager of the organisation. */
export function managesItemsOf(actor: Actor | null, organizationId: string): boolean {
  return scopeOf(actor).organizationIds.includes(organizationId);
}
