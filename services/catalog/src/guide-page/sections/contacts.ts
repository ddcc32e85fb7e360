import type { Contact } from '@onewindow/guide-lint';
import { html, lines, type Markup, type Part } from '../markup.ts';
import { guidePath, type PageFacts } from '../page-facts.ts';
import { word } from '../words.ts';
import { link, list, phone, rows, section } from './blocks.ts';

type Row = readonly [key: string, value: Part];

const contactRows = ({ phone: number, address, website, email }: Contact): Row[] => [
  ['phone', number && phone(number)],
  ['address', address],
  ['website', link(website)],
  ['email', email],
];

/** Whom to ask. */
export function enquiry({ content }: PageFacts): Markup {
  return section('enquiry', rows(contactRows(content.enquiry)));
}

/** Where to complain about the office, and about the guide itself. */
export function complaint(facts: PageFacts): Markup {
  const { content } = facts;
  return section('complaint', [
    rows([...contactRows(content.complaint), ['hotline', phone('12345')]]),
    html`<p><a href="/portal/guides/${encodeURIComponent(content.code)}?report=1">${word('reportError')}</a></p>`,
  ]);
}

/** Review and litigation, rights and duties. */
export function remedies({ content }: PageFacts): Markup | null {
  const { review, litigation, rights, duties } = content;
  const of = (key: string, body: Contact & { readonly organizationName: string }): Part =>
    body.organizationName &&
    html`<h3>${word(key)}</h3>${rows([['organization', body.organizationName], ...contactRows(body)])}`;
  const parts = [
    of('review', review),
    of('litigation', litigation),
    rows([
      ['rights', rights],
      ['duties', duties],
    ]),
  ];
  return parts.some(Boolean) ? section('remedies', parts) : null;
}

/** Agencies, questions and common mistakes. */
export function questions({ content }: PageFacts): Part {
  const { hasIntermediary, intermediaryText, faqs, commonMistakes } = content;
  return [
    hasIntermediary && intermediaryText && section('intermediary', html`<p>${lines(intermediaryText)}</p>`),
    faqs.length + commonMistakes.length > 0 &&
      section('faqs', [
        faqs.map(({ question, answer }) => html`<h3>${question}</h3><p>${lines(answer)}</p>`),
        commonMistakes.length > 0 && html`<h3>${word('commonMistakes')}</h3>${list(commonMistakes)}`,
      ]),
  ];
}

/** Other versions, newest first; the compare page of the portal says what changed. */
export function otherVersions(facts: PageFacts): Part {
  const { otherVersions, version, content } = facts;
  const [newest] = otherVersions;
  if (newest === undefined) return null;
  const compare = `/portal/guides/${encodeURIComponent(content.code)}/compare?from=${newest}&to=${version}`;
  return html`<p>${word('otherVersions')} ${otherVersions.slice(0, 10).map((number) => html`<a href="${guidePath(facts, `/v/${number}`)}">${word('versionNumber', { version: number })}</a> `)}<a href="${compare}">${word('compare')}</a></p>`;
}
