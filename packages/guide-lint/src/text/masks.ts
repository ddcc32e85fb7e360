import names from './names.json' with { type: 'json' };

/** Takes the place of what is not to be judged; one unit for one, so that offsets hold. */
const BLANK = '□';
const titles = new RegExp(names.titles, 'g');
const quotations = new RegExp(names.quotations, 'g');
const columns = new RegExp(names.columns, 'g');
const negations = new RegExp(names.negations, 'g');
const documents = new RegExp(names.documents.join('|'), 'g');
const ownName = new RegExp(names.ownName);
const MARKS = /[《"]/;

const blank = (part: string): string => BLANK.repeat(part.length);

/** Blanks names of documents that look like a catch-all, and titles unless the title itself is one. */
export function maskNames(text: string, named: readonly string[], isCatchAll: (title: string) => boolean): string {
  let masked = maskNegations(text).replace(documents, blank);
  for (const name of named) masked = masked.replaceAll(name, blank(name));
  if (!MARKS.test(masked)) return masked;
  return masked.replace(columns, blank).replace(titles, (title) => {
    const inner = title.slice(1, -1);
    return !ownName.test(inner) && isCatchAll(inner) ? title : blank(title);
  });
}

/** Blanks titles and quoted wording: what a law or a form says is not the author's to change. */
export function maskQuotations(text: string): string {
  return MARKS.test(text) ? text.replace(quotations, blank) : text;
}

/** Blanks what the text says is not demanded, and proofs the supervising department allows. */
export function maskNegations(text: string, allowed: readonly string[] = []): string {
  return allowed.reduce((masked, words) => masked.replaceAll(words, blank(words)), text.replace(negations, blank));
}
