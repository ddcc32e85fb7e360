import type { Say } from './say.ts';

/** Articles of the Rules whose headings the Rules' text lost: their numbers are inferred. */
const inferred: ReadonlySet<number> = new Set([11, 12, 13, 25, 26, 27, 28]);

/** An article as people cite it, and whether its number is inferred. */
export interface ArticleWords {
  readonly text: string;
  readonly isInferred: boolean;
}

/** `13(2)` is an article of the Rules; anything else names its law itself. */
export function articleWords(article: string, say: Say): ArticleWords | null {
  if (article === '') return null;
  const parts = /^(\d{1,2})(?:\((\d{1,2})\))?$/.exec(article);
  if (!parts) return { text: article, isInferred: false };
  const number = Number(parts[1]);
  const text = say('article.number', { number: chineseNumber(number, say) });
  const item = parts[2] ? say('article.item', { number: chineseNumber(Number(parts[2]), say) }) : '';
  return { text: `${text}${item}`, isInferred: inferred.has(number) };
}

/** 1 to 99 in Chinese digits, as articles are counted. */
function chineseNumber(value: number, say: Say): string {
  const digit = (one: number) => say(`digit.${one}`);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digit(ones);
  return `${tens === 1 ? '' : digit(tens)}${digit(10)}${ones === 0 ? '' : digit(ones)}`;
}
