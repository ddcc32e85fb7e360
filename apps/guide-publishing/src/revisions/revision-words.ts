/** How a state of a revision looks in lists. */
export const revisionTone = {
  DRAFT: 'plain',
  DEPARTMENT_REVIEW: 'warn',
  SUPERVISING_REVIEW: 'warn',
  CITY_REVIEW: 'warn',
  SCHEDULED: 'good',
  PUBLISHED: 'good',
  DISCARDED: 'plain',
} as const;
