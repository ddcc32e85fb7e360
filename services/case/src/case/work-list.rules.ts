import { type CivilDate, divisionPrefix } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';

/** Lists of the SDL's WorkListStage. */
export const WORK_LIST_STAGES = ['TO_ACCEPT', 'TO_REVIEW', 'TO_APPROVE', 'TO_ISSUE', 'BUNDLES', 'DONE'] as const;
export type WorkListStage = (typeof WORK_LIST_STAGES)[number];

/** One department's part of a list; `items` limits it to the items a letter names. */
interface OrganizationScope {
  readonly organizationId: string;
  readonly kind: 'BUNDLE' | 'ITEM';
  readonly items: readonly string[] | null;
}

/** Whose cases a list shows. Nothing in it: an empty list. */
export interface WorkListScope {
  readonly organizations: readonly OrganizationScope[];
  /** Leading digits of divisions one supervises. */
  readonly divisionPrefixes: readonly string[];
}

interface Need {
  readonly role: string;
  readonly power: string;
  readonly kind: OrganizationScope['kind'];
}

const NEEDS: Readonly<Record<WorkListStage, readonly Need[]>> = {
  TO_ACCEPT: [{ role: 'ACC', power: 'accept', kind: 'BUNDLE' }],
  TO_REVIEW: [{ role: 'REV', power: 'review', kind: 'ITEM' }],
  TO_APPROVE: [{ role: 'APR', power: 'decide', kind: 'ITEM' }],
  TO_ISSUE: [{ role: 'OUT', power: 'handOut', kind: 'BUNDLE' }],
  BUNDLES: [],
  DONE: [
    { role: 'ACC', power: 'accept', kind: 'BUNDLE' },
    { role: 'OUT', power: 'handOut', kind: 'BUNDLE' },
    { role: 'REV', power: 'review', kind: 'ITEM' },
    { role: 'APR', power: 'decide', kind: 'ITEM' },
  ],
};

/** Stages in which the lead department sees every bundle case of its own. */
const LED: readonly WorkListStage[] = ['BUNDLES', 'DONE'];

/** The scope of one list: departments whose letters the actor holds for it, those it leads, divisions it supervises. */
export function workListScope(actor: Actor | null, stage: WorkListStage, today: CivilDate): WorkListScope {
  if (actor?.kind !== 'STAFF') return { organizations: [], divisionPrefixes: [] };
  const inForce = actor.letters.filter(({ validFrom, validTo }) => validFrom <= today && today <= validTo);
  const byLetter = NEEDS[stage]
    .filter(({ role }) => actor.roles.some(({ code }) => code === role))
    .flatMap(({ power, kind }) =>
      inForce
        .filter(({ powers }) => powers.includes(power))
        .map(({ issuerId, items }): OrganizationScope => {
          // A bundle case has no item: any letter of the department reaches it.
          return { organizationId: issuerId, kind, items: kind === 'BUNDLE' || items === 'ALL' ? null : items };
        }),
    );
  const led = LED.includes(stage) ? actor.roles.filter(({ code }) => code === 'LEAD') : [];
  const byLead = led.map(({ organizationId }): OrganizationScope => ({ organizationId, kind: 'BUNDLE', items: null }));
  const supervised = stage === 'BUNDLES' ? actor.roles.filter(({ code }) => code === 'SUP' || code === 'MON') : [];
  return {
    organizations: mergeScopes([...byLetter, ...byLead]),
    divisionPrefixes: [...new Set(supervised.map(({ divisionCode }) => divisionPrefix(divisionCode)))],
  };
}

/** One scope a department and kind, so that no case is listed twice. */
function mergeScopes(scopes: readonly OrganizationScope[]): OrganizationScope[] {
  const groups = Map.groupBy(scopes, ({ organizationId, kind }) => `${kind} ${organizationId}`);
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const all = [first, ...rest];
    const items = all.some((scope) => scope.items === null)
      ? null
      : [...new Set(all.flatMap((scope) => scope.items ?? []))];
    return [{ ...first, items }];
  });
}

/** Where a page begins: after this row in the order of the list. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}

/** Reads a cursor; anything that is none begins at the start. */
export function decodeCursor(text: string | null | undefined): Cursor | null {
  if (!text || text.length > 200) return null;
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof at !== 'string' || typeof id !== 'string' || id.includes('\u0000')) return null;
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? null : { at: date, id };
  } catch {
    return null;
  }
}

/** Rows a page may have. */
export function pageSize(first: number | null | undefined): number {
  return Math.min(100, Math.max(1, Math.trunc(first ?? 20)));
}
