/** HTML whose text parts are escaped: only what `html` itself was written with is markup. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, lists are joined, false and null are left out. */
export type Part = Markup | string | number | false | null | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML, XML and terminals must not be given: control and lone surrogate characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text as text, whatever it holds: a guide is written by people. Line breaks stay as they are. */
export function escapeHtml(text: string): string {
  return text
    .replace(UNPRINTABLE, (char) => (char === '\n' || char === '\t' ? char : ' '))
    .replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** Markup from a template; parts are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, at) => text + (at > 0 ? written(parts[at - 1]) : '') + string, ''));
}

/** Text of several lines, with their breaks. */
export function lines(text: string): Part {
  return text
    .trim()
    .split(/\s*\n\s*/u)
    .map((line, at) => (at > 0 ? html`<br>${line}` : line));
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'object') return part.map(written).join('');
  return escapeHtml(String(part));
}
