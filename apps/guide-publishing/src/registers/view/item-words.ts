/** How a state of an item looks. */
export const itemTone = { IN_FORCE: 'good', SUSPENDED: 'warn', CANCELLED: 'bad' } as const;
