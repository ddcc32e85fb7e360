import type { TimeLimit } from '@onewindow/process-forms';
import type { Say } from './say.ts';

/** A limit in full: amount and unit. */
export function limitWords({ amount, unit }: TimeLimit, say: Say): string {
  return say(`limit.${unit}`, { amount });
}

/** A limit as short as a card has room for. */
export function shortLimit({ amount, unit }: TimeLimit, say: Say): string {
  return say(`limit.short.${unit}`, { amount });
}
