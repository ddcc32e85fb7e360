import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dateText } from './limit-words.ts';
import { escapeHtml, html, Markup, type Part } from './markup.ts';
import { guidePath, type PageFacts, publicAddress, safeLink, takesApplications } from './page-facts.ts';
import { qrSvg } from './qr-code.ts';
import { basics, basis } from './sections/basics.ts';
import { complaint, enquiry, otherVersions, questions, remedies } from './sections/contacts.ts';
import { downloads, fees, results } from './sections/fees-results.ts';
import { banners, head, tabs } from './sections/head.ts';
import { materials } from './sections/materials.ts';
import { places } from './sections/places.ts';
import { conditions, limits, process } from './sections/process.ts';
import { scriptJson, structuredData } from './structured-data.ts';
import { word } from './words.ts';

const style = readFileSync(new URL('./guide-page.css', import.meta.url), 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};:,]) ?/g, '$1')
  .trim();

/** What the browser may do with these pages: nothing but show them. Data blocks are no scripts. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Changes whenever the same facts would be drawn in another way; bump it with the markup. */
const MARKUP_VERSION = 1;

/** Names how pages are drawn here: markup, style and words. */
export const drawingKey = createHash('sha256')
  .update(`${MARKUP_VERSION}\0${style}\0${readFileSync(new URL('./locales/zh-CN.json', import.meta.url), 'utf8')}`)
  .digest('hex')
  .slice(0, 12);

/** The guide as a page that reads without script (Rules 13(3)). Pure: the same facts give the same bytes. */
export function guideHtml(facts: PageFacts): string {
  const { content } = facts;
  const title = content.variantName ? `${content.name}\uFF08${content.variantName}\uFF09` : content.name;
  const whatToBring = materials(facts);
  const body = html`<header>${banners(facts)}<p><a href="/">${word('home')}</a> <a href="/portal/guides">${word('title')}</a></p></header>
<main><article>
${head(facts)}
${tabs(whatToBring !== null)}
${whatToBring}${conditions(facts)}${process(facts)}${limits(facts)}${fees(facts)}${results(facts)}${places(facts)}${enquiry(facts)}${complaint(facts)}${remedies(facts)}${questions(facts)}${basics(facts)}${basis(facts)}
</article>
<aside>${actions(facts)}
<div class="card">${new Markup(qrSvg(publicAddress(facts), escapeHtml(word('qr', { name: content.name }))))}<p>${word('qrText')}</p>
<p>${downloads(facts)}</p>
<p>${word('versionNumber', { version: facts.version })}<br>${word('effective', { date: dateText(facts.effectiveOn) })}<br>${word('hash')} <code>${facts.contentHash}</code></p>${otherVersions(facts)}</div></aside></main>`;
  return document(
    title,
    body,
    facts,
    html`<script type="application/ld+json">${new Markup(scriptJson(structuredData(facts)))}</script>`,
  );
}

/** The answer for an address that names no guide. */
export function missingGuideHtml(isSample: boolean): string {
  const sample = isSample && html`<p class="note">${word('sample')}</p>`;
  const body = html`<header>${sample}<p><a href="/">${word('home')}</a> <a href="/portal/guides">${word('title')}</a></p></header><main><article><h1>${word('notFound')}</h1><p>${word('notFoundText')}</p></article></main>`;
  return frame(word('notFound'), body, null);
}

function actions(facts: PageFacts): Part {
  const { content, version, effectiveOn, contentHash } = facts;
  const foot = html`<small>${word('versionNumber', { version })} \u00B7 ${word('effective', { date: dateText(effectiveOn) })} \u00B7 ${word('hash')} ${contentHash.slice(0, 4)}\u2026${contentHash.slice(-4)}</small>`;
  if (!takesApplications(facts)) return html`<div class="act">${foot}</div>`;
  const online = content.isOnline ? safeLink(content.onlineUrl) : null;
  const dialled = content.isBookable ? content.enquiry.phone.replace(/[^\d+]/g, '') : '';
  return html`<div class="act"><p>${dialled && html`<a class="button" href="tel:${dialled}">${word('bookByPhone')}</a>`}${
    online && html`<a class="button main" href="${online}">${word('startOnline')}</a>`
  }</p>${foot}</div>`;
}

function document(title: string, body: Markup, facts: PageFacts, data: Markup): string {
  const alternates = html`<link rel="canonical" href="${publicAddress(facts)}"><link rel="alternate" type="application/json" href="${guidePath(facts, '.json')}"><link rel="alternate" type="application/atom+xml" href="/g/feed.atom">${data}`;
  return frame(`${title} - ${word('title')}`, body, alternates);
}

function frame(title: string, body: Markup, more: Part): string {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${more}<style>${new Markup(style)}</style></head>
<body>${body}</body></html>
`.text;
}
