import type { GuideContent, GuideLimit } from '@onewindow/guide-lint';
import { word } from './words.ts';

/** A limit as people read it: number and unit apart, for a large number. */
export interface LimitWords {
  readonly amount: string;
  readonly unit: string;
}

/** The promised limit, or on the spot for what is done in one sitting. */
export function promisedWords({ handling, promisedLimit }: GuideContent): LimitWords {
  if (handling === 'IMMEDIATE' && !promisedLimit.amount) return { amount: word('onTheSpot'), unit: '' };
  return limitWords(promisedLimit);
}

/** Any limit; a law that sets none says so in its note. */
export function limitWords({ amount, unit, note }: GuideLimit): LimitWords {
  if (!amount) return { amount: note || word('noLimit'), unit: '' };
  return { amount: String(amount), unit: word(`unit.${unit}`) };
}

/** A limit in one text, with its note when it has both. */
export function limitText(limit: GuideLimit): string {
  const { amount, unit } = limitWords(limit);
  if (!unit) return amount;
  return limit.note ? word('withNote', { text: `${amount} ${unit}`, note: limit.note }) : `${amount} ${unit}`;
}

/** The promised limit in one text. */
export function promisedText(content: GuideContent): string {
  const { amount, unit } = promisedWords(content);
  if (!unit) return amount;
  return limitText(content.promisedLimit);
}

/** A civil date as people read it. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return word('date', { year: year ?? '', month: month ?? '', day: day ?? '' });
}
