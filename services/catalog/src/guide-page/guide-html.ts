import { readFileSync } from 'node:fs';
import type { ItemSnapshot } from '../item/item-snapshot.ts';

type Wording = Readonly<Record<string, string>>;

const words = JSON.parse(readFileSync(new URL('../locales/zh-CN.json', import.meta.url), 'utf8')) as Wording;
const style = readFileSync(new URL('./guide-page.css', import.meta.url), 'utf8');

function word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, whatever it holds: a guide is written by people. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** The guide of an item as plain HTML that needs no script; `hash` names the published content. */
export function guideHtml(
  item: ItemSnapshot,
  { version, hash, isSample }: { version: number; hash: string; isSample: boolean },
): string {
  const days = item.handling === 'IMMEDIATE' ? word('immediate') : word('dayCount', { days: item.promiseDays });
  const body = [
    `<h1>${escapeHtml(item.name)}</h1>`,
    facts([
      ['office', item.organization.name],
      ['days', days],
      ...(item.statutoryDays === null ? [] : [['statutory', word('dayCount', { days: item.statutoryDays })] as const]),
      ['fee', item.fee ?? word('free')],
      ...(item.resultName ? [['result', item.resultName] as const] : []),
    ]),
    section('conditions', list(item.conditions)),
    section('materials', `<ol>${item.materials.map(materialHtml).join('')}</ol>`),
    facts([
      ['place', item.place],
      ['hours', item.openingHours],
      ['phone', item.phone],
      ['complaint', item.complaintPhone],
    ]),
    section('basis', list(item.basis)),
    `<footer>${escapeHtml(word('code'))} ${escapeHtml(item.code)}<br>${escapeHtml(word('version', { version, hash: hash.slice(0, 16) }))}</footer>`,
  ];
  return page(`${item.name} - ${word('title')}`, body.join('\n'), isSample);
}

/** The answer for a code that names no item in force. */
export function missingGuideHtml(isSample: boolean): string {
  const body = `<h1>${escapeHtml(word('notFound'))}</h1><p>${escapeHtml(word('notFoundText'))}</p>`;
  return page(word('notFound'), body, isSample);
}

function materialHtml({ name, shared, acceptStandard }: ItemSnapshot['materials'][number]): string {
  const standard = `<small>${escapeHtml(word('standard'))}：${escapeHtml(acceptStandard)}</small>`;
  if (shared) return `<li class="shared"><s>${escapeHtml(name)}</s> <b>${escapeHtml(word('shared'))}</b></li>`;
  return `<li>${escapeHtml(name)}${acceptStandard ? standard : ''}</li>`;
}

function facts(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(([key, value]) => `<div><dt>${escapeHtml(word(key))}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<dl>${cells.join('')}</dl>`;
}

function section(key: string, inner: string): string {
  return `<section><h2>${escapeHtml(word(key))}</h2>${inner}</section>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function page(title: string, body: string, isSample: boolean): string {
  const sample = isSample ? `<p class="sample">${escapeHtml(word('sample'))}</p>` : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>${sample}<nav><a href="/">${escapeHtml(word('home'))}</a></nav><main>${body}</main></body></html>`;
}
