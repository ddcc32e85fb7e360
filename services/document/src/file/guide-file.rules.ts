import { isWithin } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';

/** Whose guides an uploader writes, as the file keeps it. */
export interface GuideFile {
  readonly guideOrganizationIds: readonly string[];
  readonly guideDivisionCodes: readonly string[];
}

/** Organisations, and their divisions, whose guides the person writes (role DEP). */
export function guideFileOf({ kind, roles }: Actor): { guideOrganizationIds: string[]; guideDivisionCodes: string[] } {
  const written = kind === 'STAFF' ? roles.filter(({ code }) => code === 'DEP') : [];
  return {
    guideOrganizationIds: [...new Set(written.map(({ organizationId }) => organizationId))],
    guideDivisionCodes: [...new Set(written.map(({ divisionCode }) => divisionCode))],
  };
}

/**
 * Whether the person reviews guides this file may belong to: editors and approvers of the organisation, and the
 * supervising departments above it (domain notes 3.3). Nobody approves a form unseen.
 */
export function mayReviewFile(actor: Actor | null, file: GuideFile): boolean {
  if (actor?.kind !== 'STAFF') return false;
  return actor.roles.some(({ code, organizationId, divisionCode }) => {
    if (code === 'DEP' || code === 'APR') return file.guideOrganizationIds.includes(organizationId);
    return code === 'SUP' && file.guideDivisionCodes.some((below) => isWithin(below, divisionCode));
  });
}
