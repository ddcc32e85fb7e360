/** What a guide cites and asks for, as rows that registers are compared with. */
import type { BasisCitation, GuideContent } from '@onewindow/guide-lint';

/** A basis that a guide rests on; `is_setting`: the item itself does, not only a material. */
export interface CitedBasis {
  readonly basis_id: string;
  readonly is_setting: boolean;
}

/** Every basis of the guide and of its materials, once. */
export function citedBases({ basis, materials }: Pick<GuideContent, 'basis' | 'materials'>): CitedBasis[] {
  const own = new Set(basis.map(({ basisId }) => basisId));
  const all = new Set([...own, ...materials.flatMap((material) => material.basis.map(({ basisId }) => basisId))]);
  return [...all].map((id) => ({ basis_id: id, is_setting: own.has(id) }));
}

/** Citations as comparable text, `basis id|article`, spaces of the article left out. */
export function citationsOf(basis: readonly BasisCitation[]): string[] {
  return [
    ...new Set(basis.map(({ basisId, article }) => `${basisId}|${article.normalize('NFKC').replace(/\s+/gu, '')}`)),
  ];
}

/** Documents the guide asks for and documents it issues, each once. */
export function documentsOf({
  materials,
  results,
}: Pick<GuideContent, 'materials' | 'results'>): { doc_code: string; is_result: boolean }[] {
  const codes = (rows: readonly { docCode: string }[]) =>
    [...new Set(rows.map(({ docCode }) => docCode))].filter((code) => code !== '');
  return [
    ...codes(materials).map((code) => ({ doc_code: code, is_result: false })),
    ...codes(results).map((code) => ({ doc_code: code, is_result: true })),
  ];
}

/**
 * Titles in book marks named by citations in words, comparable: marks, spaces and the country's name before a law's
 * title left out, since lists abbreviate it.
 */
export function titlesIn(citations: readonly string[]): string[] {
  const titles = citations.flatMap((line) => [...line.matchAll(/《([^》]+)》/gu)].map(([, title]) => title ?? ''));
  return [...new Set(titles.map(titleKey))];
}

/** A title as it is compared. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[《》\s]/gu, '')
    .replace(/^\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd/u, '');
}
