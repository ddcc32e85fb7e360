import { html, lines, type Markup, type Part } from '../markup.ts';
import { safeLink } from '../page-facts.ts';
import { word } from '../words.ts';

/** A section with its heading and anchor. */
export function section(id: string, body: Part, title: string = word(`section.${id}`)): Markup {
  return html`<section id="${id}"><h2>${title}</h2>${body}</section>
`;
}

/** Names and values; rows without a value are left out. Null when none is left. */
export function rows(entries: readonly (readonly [key: string, value: Part])[]): Markup | null {
  const filled = entries.filter(
    ([, value]) => value !== '' && value !== null && value !== undefined && value !== false,
  );
  if (filled.length === 0) return null;
  return html`<dl class="rows">${filled.map(
    ([key, value]) =>
      html`<div><dt>${word(key)}</dt><dd>${typeof value === 'string' ? lines(value) : value}</dd></div>`,
  )}</dl>`;
}

/** A list of texts; null when there is none. */
export function list(texts: readonly Part[], kind: 'ol' | 'ul' = 'ul'): Markup | null {
  if (texts.length === 0) return null;
  const items = texts.map((text) => html`<li>${typeof text === 'string' ? lines(text) : text}</li>`);
  return kind === 'ol' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** An address people can follow; text only when it is no web address. */
export function link(address: string, label: string = address): Part {
  if (!address) return null;
  const href = safeLink(address);
  return href ? html`<a href="${href}" rel="noopener">${label}</a>` : address;
}

/** A phone number people can tap. */
export function phone(number: string): Part {
  const dialled = number.replace(/[^\d+]/g, '');
  return /^\+?\d{3,20}$/.test(dialled) ? html`<a href="tel:${dialled}">${number}</a>` : number;
}
