/** Acts of a person on a revision, named after their mutations. Saving is not one: it happens by itself. */
export const guideActs = [
  'submitGuideRevision',
  'reviewGuideRevision',
  'approveGuideRevision',
  'returnGuideRevision',
  'recallGuideRevision',
  'discardGuideRevision',
] as const;

export type GuideAct = (typeof guideActs)[number];

/** One act as the service offers it. */
export interface ActOption {
  readonly act: string;
  readonly isPossible: boolean;
  readonly reason?: string | null;
}

/** Whether the person may write in the revision now. */
export function maySave(acts: readonly ActOption[]): boolean {
  return acts.some(({ act, isPossible }) => act === 'saveGuideRevision' && isPossible);
}

/** Acts that are possible, the one the work waits for first. */
export function possibleActs(acts: readonly ActOption[]): readonly GuideAct[] {
  const possible = new Set(acts.filter(({ isPossible }) => isPossible).map(({ act }) => act));
  return guideActs.filter((act) => possible.has(act));
}

const mainActs: Readonly<Record<string, GuideAct>> = {
  DEPARTMENT_REVIEW: 'reviewGuideRevision',
  SUPERVISING_REVIEW: 'approveGuideRevision',
  CITY_REVIEW: 'approveGuideRevision',
};

/** Why the act that the work waits for is not this person's: only said to who would have the role for it. */
export function refusedMainAct(acts: readonly ActOption[], state: string): 'SAME_PERSON' | null {
  const main = acts.find(({ act }) => act === mainActs[state]);
  return main && !main.isPossible && main.reason === 'SAME_PERSON' ? 'SAME_PERSON' : null;
}
