import type { BasisCitation } from '@onewindow/guide-lint';
import { type CellCodec, linesOf, refused, taken } from './cell-codec.ts';
import { basisOf } from './vocabulary.ts';

/** Citations of the legal basis register, one a line: title in book marks, then the article. */
export const citationsCell: CellCodec<readonly BasisCitation[]> = {
  read: (text, words) => {
    const citations: BasisCitation[] = [];
    for (const line of linesOf(text)) {
      const [, title = line, rest = ''] = /^(\u300a[^\u300b]+\u300b)(.*)$/u.exec(line) ?? [];
      const basis = basisOf(words, title);
      if (!basis) return refused('BASIS_UNKNOWN', { text: line });
      const article = rest.trim();
      if (article.length > 200) return refused('TOO_LONG', { length: article.length, max: 200 });
      citations.push({ basisId: basis.id, article, text: '' });
    }
    return citations.length > 20 ? refused('TOO_MANY', { count: citations.length, max: 20 }) : taken(citations);
  },
  write: (value, words) =>
    value
      .map(({ basisId, article }) => `${words.bases.find(({ id }) => id === basisId)?.title ?? basisId}${article}`)
      .join('\n'),
};

/** Keeps the wording of citations that were there before. */
export function withWording(before: readonly BasisCitation[], after: readonly BasisCitation[]): BasisCitation[] {
  return after.map(
    (citation) =>
      before.find(({ basisId, article }) => basisId === citation.basisId && article === citation.article) ?? citation,
  );
}
