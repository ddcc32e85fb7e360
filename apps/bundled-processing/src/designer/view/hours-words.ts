import type { TimeLimit } from '@onewindow/process-forms';
import { limitWords } from './limit-words.ts';
import type { Say } from './say.ts';

/** Opening hours of the shorter working day, with which process-forms compares limits. */
const SHORT_DAY = 6.5;

/** Opening hours in the unit of a promise, one decimal. */
export function hoursInWords(hours: number, { unit }: TimeLimit, say: Say): string {
  const amount = Math.round((unit === 'hour' ? hours : hours / SHORT_DAY) * 10) / 10;
  return limitWords({ amount, unit }, say);
}
