import { levelOf } from '@onewindow/guide-lint';
import { dateText, limitText, promisedText } from './limit-words.ts';
import { copiesText, inReadingOrder, isHandedIn, markWords, situationText, sourceText } from './material-words.ts';
import { fullAddress, type PageFacts, publicAddress } from './page-facts.ts';
import { word } from './words.ts';

/** The one-time notice (sections 1, 3, 5, 7, 8, 10 and 11 of a guide) as plain texts: page and PDF show the same. */
export interface NoticeFacts {
  readonly title: string;
  readonly name: string;
  readonly office: string;
  /** Why it is out of service; null in force. */
  readonly stop: string | null;
  readonly conditions: readonly string[];
  readonly materials: readonly NoticeMaterial[];
  readonly noMaterials: string | null;
  /** Limits, fees, place, hours, whom to ask and where to complain. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly address: string;
  /** Version, day of effect, hash. */
  readonly foot: readonly string[];
  readonly printedAt: string;
  readonly sample: string | null;
}

export interface NoticeMaterial {
  readonly name: string;
  /** Original, copies, paper or electronic; or that nobody hands it in. */
  readonly form: string;
  readonly note: string;
  readonly isHandedIn: boolean;
}

/** Texts of the notice of a version, printed at an instant. */
export function noticeFacts(facts: PageFacts, printedAt: Date): NoticeFacts {
  const { content, version, contentHash, effectiveOn, status, notice, site } = facts;
  return {
    title: word('notice.title'),
    name: content.variantName ? `${content.name}\uFF08${content.variantName}\uFF09` : content.name,
    office: content.organization.name,
    stop:
      status === 'IN_FORCE'
        ? null
        : [word(`status.${status}`), notice && word('since', { date: dateText(notice.since) }), notice?.reason]
            .filter(Boolean)
            .join(word('comma')),
    conditions: content.conditions.map(({ text, plainText }) => plainText || text),
    materials: inReadingOrder(content.materials).map((material) => ({
      name: material.name,
      form: isHandedIn(material) ? copiesText(material) : word('notHandedIn'),
      note: isHandedIn(material)
        ? [...markWords(material), situationText(material, content), material.plainText || sourceText(material)]
            .filter(Boolean)
            .join(word('semicolon'))
        : word(`shared.${material.shareMode}`),
      isHandedIn: isHandedIn(material),
    })),
    noMaterials: content.materials.length === 0 && content.noMaterials ? word('noMaterials') : null,
    rows: noticeRows(facts).filter(({ value }) => value),
    address: publicAddress(facts),
    foot: [
      word('versionNumber', { version }),
      word('effective', { date: dateText(effectiveOn) }),
      `${word('hash')} ${contentHash}`,
    ],
    printedAt: word('printedAt', { at: minuteOf(printedAt) }),
    sample: site.isSample ? word('sample') : null,
  };
}

function noticeRows(facts: PageFacts): { label: string; value: string }[] {
  const { content } = facts;
  const row = (key: string, value: string) => ({ label: word(key), value });
  const fee = content.hasFee
    ? content.fees.map(({ name, standard }) => `${name} ${standard}`).join(word('semicolon'))
    : word('noFee');
  const places = [...content.places]
    .sort((one, other) => Number(levelOf(one.divisionCode) || 3) - Number(levelOf(other.divisionCode) || 3))
    .slice(0, 3)
    .map(({ hallName, address, floor, window }) => [hallName, address, floor, window].filter(Boolean).join(' '));
  return [
    row('promised', promisedText(content)),
    row('statutory', limitText(content.statutoryLimit)),
    row('fee', fee),
    row('feeBasis', content.hasFee ? content.feeBasis : ''),
    row('notice.place', places.join(word('semicolon'))),
    row('openingHours', content.openingHours),
    row(
      'onlineUrl',
      content.isOnline ? fullAddress(facts, content.onlineUrl) : word('notOnline', { reason: content.offlineReason }),
    ),
    row('section.enquiry', [content.enquiry.phone, content.enquiry.address].filter(Boolean).join(word('comma'))),
    row('section.complaint', [content.complaint.phone, '12345'].filter(Boolean).join(word('comma'))),
  ];
}

/** An instant to the minute, in Asia/Shanghai. */
function minuteOf(at: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(at);
}
