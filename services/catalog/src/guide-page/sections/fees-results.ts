import type { GuideResult } from '@onewindow/guide-lint';
import { html, type Markup } from '../markup.ts';
import { codeName, guidePath, type PageFacts } from '../page-facts.ts';
import { word } from '../words.ts';
import { list, rows, section } from './blocks.ts';

/** What it costs, by what, and when less. */
export function fees({ content }: PageFacts): Markup {
  if (!content.hasFee) return section('fees', html`<p>${word('noFee')}</p>`);
  const isStated = content.fees.every(({ basis }) => basis === content.feeBasis);
  return section('fees', [
    content.fees.map(
      ({ name, standard, basis, canReduce, reduceBasis, note }) =>
        html`<h3>${name}</h3>${rows([
          ['feeStandard', standard],
          ['feeBasis', basis],
          ['feeReduction', canReduce && (reduceBasis || word('reducible'))],
          ['note', note],
        ])}`,
    ),
    rows([
      ['feeBasis', (content.fees.length === 0 || !isStated) && content.feeBasis],
      ['payOnline', content.isPayableOnline && word('yes')],
      ['levyKind', content.levyKind],
    ]),
  ]);
}

/** What people get, on what, for how long, and how it reaches them. */
export function results(facts: PageFacts): Markup | null {
  const { content } = facts;
  const { results, deliveries } = content;
  const forms = (result: GuideResult) =>
    [result.hasElectronic && word('electronic'), result.hasPaper && word('paper')].filter(Boolean).join(word('comma'));
  const sample = ({ sample }: GuideResult) =>
    sample?.kind === 'FILE' && html` <a href="/files/${encodeURIComponent(sample.fileId)}">${word('resultSample')}</a>`;
  const body = [
    list(
      results.map(
        (result) =>
          html`<b>${result.name}</b>${sample(result)}<small>${[codeName(facts, 'resultType', result.typeCode), forms(result), result.validity && word('validity', { validity: result.validity })].filter(Boolean).join(word('comma'))}</small>`,
      ),
    ),
    rows([['deliveries', deliveries.map((each) => word(`delivery.${each}`)).join(word('comma'))]]),
  ];
  return body.some(Boolean) ? section('results', body) : null;
}

/** Where the machine-readable form and the papers of this guide are. */
export function downloads(facts: PageFacts): Markup {
  const path = (rest: string) => guidePath(facts, rest);
  return html`<a href="${path('/notice.pdf')}">${word('noticePdf')}</a> <a href="${path('/notice')}">${word('noticePage')}</a> <a href="${path('.json')}">JSON</a>`;
}
