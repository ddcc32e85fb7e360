import type { GuideContent } from '@onewindow/guide-lint';
import { dateText, limitWords, promisedWords } from '../limit-words.ts';
import { html, lines, type Markup, type Part } from '../markup.ts';
import { codeNames, guidePath, type PageFacts } from '../page-facts.ts';
import { word } from '../words.ts';

/** What stands above everything: out of service, or not the version in force. */
export function banners(facts: PageFacts): Part {
  const { status, notice, version, currentVersion, effectiveOn } = facts;
  return [
    facts.site.isSample && html`<p class="note">${word('sample')}</p>`,
    status !== 'IN_FORCE' &&
      html`<div class="stop" role="alert"><b>${word(`status.${status}`)}</b> ${
        notice && [
          html`<span>${word('since', { date: dateText(notice.since) })}</span><br>${lines(notice.reason)}`,
          notice.basisTitle && html`<br>${word('abolished', { title: notice.basisTitle })}`,
          notice.documentNumber && html`<br>${word('document', { number: notice.documentNumber })}`,
        ]
      }<br>${word(`status.${status}.next`)}</div>`,
    version !== currentVersion &&
      html`<div class="old" role="note">${word('oldVersion', { version, date: dateText(effectiveOn), current: currentVersion })} <a href="${guidePath(facts)}">${word('toCurrent')}</a></div>`,
  ];
}

/** Name, who does it and for whom, and the three numbers everybody asks for first. */
export function head(facts: PageFacts): Markup {
  const { content } = facts;
  const promised = promisedWords(content);
  const [fee, feeUnit, feeNote] = feeWords(content);
  const visits = content.visits ?? 0;
  return html`<h1>${content.name}</h1>
${content.variantName && html`<p class="variant">${content.variantName}</p>`}
<p class="who">${content.organization.name}${content.audiences.length > 0 && ` \u00B7 ${word('for', { audiences: codeNames(facts, 'audience', content.audiences) })}`}</p>
${content.scope && html`<p>${lines(content.scope)}</p>`}
<dl class="big">${big('promised', promised.amount, promised.unit, statutoryNote(content))}${big('fee', fee, feeUnit, feeNote)}${big('visits', String(visits), word('times'), visitWords(content))}</dl>`;
}

function statutoryNote({ statutoryLimit }: GuideContent): string {
  const { amount, unit } = limitWords(statutoryLimit);
  return word('statutoryIs', { limit: unit ? `${amount} ${unit}` : amount });
}

function big(key: string, amount: string, unit: string, note: string): Markup {
  return html`<div><dt>${word(key)}</dt><dd class="n"><b>${amount}</b> ${unit}</dd><dd>${note}</dd></div>`;
}

/** Amounts that a fee standard names. */
const YUAN = new RegExp(`(\\d+(?:\\.\\d+)?)\\s*${word('yuan')}`, 'gu');

function feeWords({ hasFee, fees }: GuideContent): [amount: string, unit: string, note: string] {
  if (!hasFee) return ['0', word('yuan'), word('free')];
  const amounts = fees.flatMap(({ standard }) => [...standard.matchAll(YUAN)].map((match) => Number(match[1])));
  if (amounts.length === 0) return [word('charged'), '', word('seeFees')];
  return [String(Math.min(...amounts)), word(amounts.length === 1 ? 'yuan' : 'yuanAtLeast'), word('seeFees')];
}

function visitWords({ visits, visitReason, isOnline, channels }: GuideContent): string {
  if (visits) return visitReason ? word('seeReason') : '';
  if (isOnline) return word('whollyOnline');
  return channels.includes('3') ? word('byCourier') : visitReason;
}

/** Anchors to the parts people look for. */
export function tabs(hasMaterials: boolean): Markup {
  const anchors = [...(hasMaterials ? ['materials'] : []), 'conditions', 'process', 'places', 'enquiry'];
  return html`<nav aria-label="${word('contents')}">${anchors.map((id) => html`<a href="#${id}">${word(`tab.${id}`)}</a>`)}</nav>`;
}
