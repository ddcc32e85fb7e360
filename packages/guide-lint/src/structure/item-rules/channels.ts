/** V05, V06, V07, V12 and R4: the ways in which an item can be done do not contradict each other. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { isAppliedFor } from '../item-type.ts';
import { isReal } from '../real-text.ts';

const ONLINE = '2';
const COURIER = '3';
/** Depth of online handling that together means nobody has to come: decided online, result sent online. */
const fullyOnline = ['5', '6'];

export function checkChannels(content: GuideContent): Finding[] {
  if (!isAppliedFor(content.typeCode)) return checkNotAppliedFor(content);
  return [...checkWays(content), ...checkVisits(content), ...checkSecret(content)];
}

/** R4: what the authority does by itself cannot be applied for or booked. */
function checkNotAppliedFor(content: GuideContent): Finding[] {
  const type = valueName('type', content.typeCode);
  const isApplicable =
    content.isOnline ||
    content.channels.length > 0 ||
    content.takesMaterialsByCourier ||
    content.allowsCommitmentApproval;
  return [
    ...(content.isBookable ? [found('R4_BOOKABLE', 'isBookable', { type })] : []),
    ...(isApplicable ? [found('R4_APPLICABLE', 'channels', { type })] : []),
  ];
}

/** V05: nobody comes and nothing is online leaves the courier; the form of handling says what the flag says. */
function checkWays({ visits, isOnline, channels }: GuideContent): Finding[] {
  if (channels.length === 0) return [];
  return [
    ...(visits === 0 && !isOnline && !channels.includes(COURIER) ? [found('V05_NO_WAY', 'channels')] : []),
    ...(isOnline === channels.includes(ONLINE) ? [] : [found('V05_ONLINE_CHANNEL', 'channels')]),
  ];
}

/** V06 and V07: no visit where all is done online, a reason where there is one. */
function checkVisits({ visits, visitReason, isOnline, onlineDepth }: GuideContent): Finding[] {
  if (visits === null || visits === 0) return [];
  return [
    ...(isOnline && fullyOnline.every((depth) => onlineDepth.includes(depth))
      ? [found('V06_FULLY_ONLINE', 'visits', { visits })]
      : []),
    ...(isReal(visitReason) ? [] : [found('V07_VISIT_REASON', 'visitReason', { visits })]),
  ];
}

/** V12: nothing secret goes by courier or over the network (Rules 21). */
function checkSecret(content: GuideContent): Finding[] {
  if (!content.isSecret) return [];
  const isSent =
    content.takesMaterialsByCourier ||
    content.sendsResultByCourier ||
    content.channels.includes(COURIER) ||
    content.deliveries.includes('MAIL');
  return [
    ...(isSent ? [found('V12_SECRET_COURIER', 'sendsResultByCourier')] : []),
    ...(content.isOnline ? [found('V12_SECRET_ONLINE', 'isOnline')] : []),
  ];
}
