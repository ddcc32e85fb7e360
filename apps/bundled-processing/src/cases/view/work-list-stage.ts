/** Stages of the work list in the order of the process, and who has them in the navigation. */
export const STAGES = ['TO_ACCEPT', 'TO_REVIEW', 'TO_APPROVE', 'TO_ISSUE', 'BUNDLES', 'DONE'] as const;
export type Stage = (typeof STAGES)[number];

const ROLES: Readonly<Record<Stage, readonly string[]>> = {
  TO_ACCEPT: ['ACC'],
  TO_REVIEW: ['REV'],
  TO_APPROVE: ['APR'],
  TO_ISSUE: ['OUT'],
  BUNDLES: ['ACC', 'OUT', 'LEAD', 'CO', 'SUP', 'MON'],
  DONE: ['ACC', 'OUT', 'REV', 'APR', 'LEAD', 'CO', 'SUP', 'MON'],
};

/** Stages a person with these roles works on. */
export function stagesFor(hasRole: (...codes: string[]) => boolean): readonly Stage[] {
  return STAGES.filter((stage) => hasRole(...ROLES[stage]));
}

/** Reads a stage from the address; anything else is null. */
export function stageOf(value: unknown): Stage | null {
  return STAGES.find((stage) => stage === value) ?? null;
}
