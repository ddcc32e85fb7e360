import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { escapeHtml, html, lines, Markup } from './markup.ts';
import type { NoticeFacts } from './notice-facts.ts';
import { qrSvg } from './qr-code.ts';
import { word } from './words.ts';

const style = readFileSync(new URL('./notice.css', import.meta.url), 'utf8')
  .replace(/\s+/g, ' ')
  .trim();

/** What the browser may do with a notice: show and print it. */
export const noticePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** The one-time notice as a page for one sheet of A4. */
export function noticeHtml(facts: NoticeFacts): string {
  const { title, name, office, stop, conditions, materials, noMaterials, rows, address, foot, printedAt, sample } =
    facts;
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name} - ${title}</title><style>${new Markup(style)}</style></head>
<body><main>${sample && html`<p class="sample">${sample}</p>`}
<header><div><p>${title}</p><h1>${name}</h1><p>${office}</p></div>${new Markup(qrSvg(address, escapeHtml(word('qr', { name }))))}</header>
${stop && html`<p class="stop" role="alert">${stop}</p>`}
${
  conditions.length > 0 &&
  html`<h2>${word('section.conditions')}</h2><ol>${conditions.map((text) => html`<li>${lines(text)}</li>`)}</ol>`
}
<h2>${word('section.materials')}</h2>
${
  materials.length > 0
    ? html`<table><thead><tr><th scope="col">${word('notice.number')}</th><th scope="col">${word('notice.material')}</th><th scope="col">${word('notice.form')}</th><th scope="col">${word('notice.note')}</th></tr></thead><tbody>${materials.map(
        (each, at) =>
          html`<tr><td>${at + 1}</td><td>${each.isHandedIn ? each.name : html`<s>${each.name}</s>`}</td><td>${each.form}</td><td>${each.note}</td></tr>`,
      )}</tbody></table>`
    : html`<p>${noMaterials}</p>`
}
<h2>${word('notice.how')}</h2><dl>${rows.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${lines(value)}</dd></div>`)}</dl>
<footer>${foot.map((text) => html`<span>${text}</span> `)}<span>${printedAt}</span></footer></main></body></html>
`.text;
}
