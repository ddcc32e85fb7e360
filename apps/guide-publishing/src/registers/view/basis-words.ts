/** Ranks of legal bases, highest first. */
export const basisRanks = [
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'STATE_COUNCIL_DECISION',
  'LOCAL_REGULATION',
  'DEPARTMENT_RULE',
  'PROVINCIAL_RULE',
  'MUNICIPAL_RULE',
  'NORMATIVE_DOCUMENT',
] as const;

/** How a state of a legal basis looks. */
export const basisTone = { NOT_YET: 'plain', IN_FORCE: 'good', AMENDED: 'warn', ABOLISHED: 'bad' } as const;
