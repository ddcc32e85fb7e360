/**
 * Masks for personal data, so that a screen or a parcel label shows no more than it needs
 * (GB/T 41833-2022 for electronic waybills: one character of the name, six digits of the phone,
 * unit and room of the address are hidden).
 */

/** First character, and the last of names of three or more; the rest hidden. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length < 2) return '*'.repeat(characters.length);
  if (characters.length === 2) return `${characters[0]}*`;
  return hideMiddle(characters.join(''), 1, 1, 1);
}

/** Three digits, four hidden, four digits: for screens of staff. */
export function maskMobile(mobile: string): string {
  return hideMiddle(mobile.trim(), 3, 4, 4);
}

/** Three digits, six hidden, two digits: for labels that leave the house. */
export function maskMobileForLabel(mobile: string): string {
  return hideMiddle(mobile.trim(), 3, 2, 6);
}

/** First four (province and city) and last four characters of an identity number. */
export function maskIdNumber(idNumber: string): string {
  return hideMiddle(idNumber.trim(), 4, 4, 10);
}

/**
 * Hides an address from its building, unit or room on; street and house number stay. A mark of
 * four stars stands for the hidden part, so that its length tells nothing.
 */
export function maskAddress(address: string): string {
  const text = address.trim();
  const hiddenFrom = Math.min(...[UNIT, BARE_ROOM, ROOM_CHAIN].map((pattern) => startOf(pattern, text)));
  return hiddenFrom === Number.POSITIVE_INFINITY ? text : `${text.slice(0, hiddenFrom)}****`;
}

// Grammar of a written address, not text for people: digits or Chinese numerals before the words
// for building (two), block, unit, room (two), storey (two) or "number + storeyed building".
const NUMERAL =
  '[\\p{Nd}A-Za-z\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u96f6\\u3007\\u767e-]{1,12}';
const UNIT = new RegExp(
  `${NUMERAL}\\s{0,3}(?:\\u53f7?[\\u680b\\u5e62\\u5ea7\\u697c\\u5c42]|\\u5355\\u5143|\\u5ba4|\\u623f)`,
  'u',
);
/** A number right after the house number: a room without its word. */
const BARE_ROOM = /(?<=\u53f7[\s-]{0,3})[\p{Nd}A-Za-z]+/u;
/** Building-unit-room joined by hyphens. */
const ROOM_CHAIN = /\p{Nd}+(?:-\p{Nd}+)+/u;

function startOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** Keeps both ends; a text too short to hide `atLeast` characters is hidden whole. */
function hideMiddle(text: string, keepStart: number, keepEnd: number, atLeast: number): string {
  const characters = [...text];
  const hidden = characters.length - keepStart - keepEnd;
  if (hidden < atLeast) return '*'.repeat(characters.length);
  return characters.slice(0, keepStart).join('') + '*'.repeat(hidden) + characters.slice(-keepEnd).join('');
}
