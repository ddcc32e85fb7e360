/** V08: phones people can dial and two different ones to ask and to complain; addresses that are web addresses. */
import { checkMobile } from '@onewindow/kernel';
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { elementName } from '../element-names.ts';
import { found } from '../found.ts';
import { isReal } from '../real-text.ts';

/** Landlines of Guigang (area code 0775), with an extension; service numbers; domain notes 11.4. */
const localNumber = /^0775-\d{7}(-\d{1,5})?$|^(0775-)?(1\d{4}|9[56]\d{3,4})$|^[48]00-?\d{3}-?\d{4}$/;
/** Courts and higher authorities may sit in another city. */
const anyLandline = /^0\d{2,3}-\d{7,8}(-\d{1,5})?$/;
const between = /[、,;/\n]+|\s{2,}/u;
const webAddress = /^https?:\/\/[^\s<>"']+$/i;
const otherScheme = /^\s*[a-z][a-z0-9+.-]*:(?!\d)/i;

export function checkContacts(content: GuideContent): Finding[] {
  return [...checkPhones(content), ...checkAddresses(content)];
}

function checkPhones({ enquiry, complaint, review, litigation }: GuideContent): Finding[] {
  const asked = numbersOf(enquiry.phone);
  const complained = numbersOf(complaint.phone);
  const areSame = complained.length > 0 && complained.every((number) => asked.includes(number));
  return [
    ...checkPhone('enquiry.phone', enquiry.phone, isLocal),
    ...checkPhone('complaint.phone', complaint.phone, isLocal),
    ...checkPhone('review.phone', review.phone, isAny),
    ...checkPhone('litigation.phone', litigation.phone, isAny),
    ...(areSame ? [found('V08_SAME', 'complaint.phone', { value: complaint.phone.trim() })] : []),
  ];
}

function checkPhone(path: string, phone: string, isRight: (number: string) => boolean): Finding[] {
  const wrong = numbersOf(phone).filter((number) => !isRight(number));
  return wrong.length === 0 ? [] : [found('V08_FORMAT', path, { value: wrong[0] ?? '' })];
}

/** The numbers of a field, full-width forms folded; none for an empty field or a placeholder. */
function numbersOf(phone: string): string[] {
  if (!isReal(phone)) return [];
  const parts = phone
    .normalize('NFKC')
    .replaceAll(/[‐-―－]/gu, '-')
    .split(between);
  return parts.map((part) => part.replaceAll(/\s/g, '').replace(/^\(0775\)-?/, '0775-')).filter((part) => part !== '');
}

function isLocal(number: string): boolean {
  return localNumber.test(number) || checkMobile(number).ok;
}

function isAny(number: string): boolean {
  return isLocal(number) || anyLandline.test(number);
}

/** The address of the online service is a link; elsewhere words such as an app's name do, but no other scheme. */
function checkAddresses(content: GuideContent): Finding[] {
  const isLinked = content.onlineUrl.trim() === '' || webAddress.test(content.onlineUrl.trim());
  return [
    ...(isLinked ? [] : [badUrl('onlineUrl', 'onlineUrl', content.onlineUrl)]),
    ...(isSafe(content.mobileUrl) ? [] : [badUrl('mobileUrl', 'mobileUrl', content.mobileUrl)]),
    ...(['enquiry', 'complaint', 'review', 'litigation'] as const).flatMap((element) =>
      isSafe(content[element].website) ? [] : [badUrl(element, `${element}.website`, content[element].website)],
    ),
  ];
}

function isSafe(address: string): boolean {
  return webAddress.test(address.trim()) || !otherScheme.test(address);
}

function badUrl(element: keyof GuideContent, path: string, value: string): Finding {
  return found('BAD_URL', path, { label: elementName(element), value: value.slice(0, 80) });
}
