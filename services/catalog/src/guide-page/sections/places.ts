import { levelOf, type ServicePlace } from '@onewindow/guide-lint';
import { html, type Markup } from '../markup.ts';
import { codeNames, fullAddress, type PageFacts } from '../page-facts.ts';
import { word } from '../words.ts';
import { link, list, rows, section } from './blocks.ts';

/** So many places fit a page that reads quickly; the portal finds the nearest of all. */
const MOST_PLACES = 12;
const LEVELS = ['3', '4', '5', '6', '2', ''] as const;

/** Where, when and how: halls by level, online address, courier. */
export function places(facts: PageFacts): Markup {
  const { content } = facts;
  const shown = LEVELS.flatMap((level) => content.places.filter(({ divisionCode }) => levelOf(divisionCode) === level));
  const first = shown.slice(0, MOST_PLACES);
  return section('places', [
    LEVELS.map((level) => {
      const here = first.filter(({ divisionCode }) => levelOf(divisionCode) === level);
      return here.length > 0 && html`<h3>${word(`level.${level || 'other'}`)}</h3>${list(here.map(placeText))}`;
    }),
    shown.length > MOST_PLACES &&
      html`<p><a href="/portal/guides/${encodeURIComponent(content.code)}#places">${word('morePlaces', { count: shown.length - MOST_PLACES })}</a></p>`,
    !content.isInHall && content.notInHallReason && html`<p>${content.notInHallReason}</p>`,
    rows([
      ['openingHours', content.openingHours],
      ['channels', codeNames(facts, 'channel', content.channels)],
      [
        'onlineUrl',
        content.isOnline
          ? link(content.onlineUrl, fullAddress(facts, content.onlineUrl))
          : word('notOnline', { reason: content.offlineReason }),
      ],
      ['mobileUrl', link(content.mobileUrl)],
      ['onlineDepth', codeNames(facts, 'onlineDepth', content.onlineDepth)],
      ['courier', courierText(facts)],
      ['booking', content.isBookable && (content.bookingRule || word('yes'))],
      ['selfService', content.isOnSelfService && word('yes')],
    ]),
  ]);
}

function placeText({ hallName, address, floor, window, hours, traffic }: ServicePlace): Markup {
  const where = [address, floor, window].filter(Boolean).join(' ');
  const more = [where, hours, traffic].filter(Boolean);
  return html`<b>${hallName}</b>${more.map((text) => html`<small>${text}</small>`)}`;
}

function courierText({ content }: PageFacts): string {
  return [
    content.takesMaterialsByCourier && word('materialsByCourier'),
    content.sendsResultByCourier && word('resultByCourier'),
  ]
    .filter(Boolean)
    .join(word('comma'));
}
