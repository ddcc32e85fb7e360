import { type GuideContent, isAppliedFor, isPublicService } from '@onewindow/guide-lint';

type Element = keyof GuideContent;

const isEntrusted = ({ powerSource, organizationNature }: GuideContent) =>
  powerSource === '5' || powerSource === '6' || organizationNature === '3';

/** Elements that only some guides have; what is already filled in stays in sight all the same. */
const conditions: Readonly<Partial<Record<Element, (content: GuideContent) => boolean>>> = {
  entrustingOrganization: isEntrusted,
  powerSource: ({ typeCode }) => !isPublicService(typeCode),
  commitmentObligation: ({ allowsCommitmentApproval, isNoticeAndCommitment }) =>
    allowsCommitmentApproval || isNoticeAndCommitment,
  levyKind: ({ typeCode }) => typeCode === '04',
  decidesReduction: ({ typeCode }) => typeCode === '04',
  penaltyText: ({ typeCode }) => typeCode === '02' || typeCode === '03',
  intermediaryText: ({ hasIntermediary }) => hasIntermediary,
  noMaterials: ({ materials }) => materials.length === 0,
  feeBasis: ({ hasFee }) => hasFee,
  fees: ({ hasFee }) => hasFee,
  isPayableOnline: ({ hasFee }) => hasFee,
  visitReason: ({ visits }) => visits !== 0,
  onlineDepth: ({ isOnline }) => isOnline,
  onlineUrl: ({ isOnline }) => isOnline,
  mobileUrl: ({ isOnline }) => isOnline,
  offlineReason: ({ isOnline }) => !isOnline,
  bookingRule: ({ isBookable, typeCode }) => isBookable && isAppliedFor(typeCode),
  isBookable: ({ typeCode }) => isAppliedFor(typeCode),
  notInHallReason: ({ isInHall }) => !isInHall,
};

/** Whether the editor asks for an element of this guide. */
export function isAsked(element: Element, content: GuideContent): boolean {
  const value = content[element];
  const isFilled = value !== '' && value !== false && value !== null && !(Array.isArray(value) && value.length === 0);
  return isFilled || (conditions[element]?.(content) ?? true);
}
