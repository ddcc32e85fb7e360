import { maskAddress, maskIdNumber, maskMobile, maskName } from '@onewindow/kernel';

/** Personal data of a case; a stored case fits this shape. */
export interface PersonalFacts {
  readonly applicantName: string;
  readonly applicantIdNumber: string;
  readonly applicantMobile: string;
  readonly applicantOrganizationName: string | null;
  readonly delivery: {
    readonly mode: 'MAIL' | 'WINDOW';
    readonly recipientName: string;
    readonly recipientMobile: string;
    readonly address: string;
  };
}

/** The applicant as the SDL shows them; masked unless asked otherwise (domain notes 8.7). */
export function applicantView(facts: PersonalFacts, isMasked: boolean) {
  const { applicantName, applicantIdNumber, applicantMobile, applicantOrganizationName } = facts;
  return {
    name: isMasked ? maskName(applicantName) : applicantName,
    idNumber: isMasked ? maskIdNumber(applicantIdNumber) : applicantIdNumber,
    mobile: isMasked ? maskMobile(applicantMobile) : applicantMobile,
    organizationName: applicantOrganizationName,
    isMasked,
  };
}

/** How the results are delivered; name, mobile and address masked likewise. */
export function deliveryView({ delivery }: PersonalFacts, isMasked: boolean) {
  const { mode, recipientName, recipientMobile, address } = delivery;
  return {
    mode,
    recipientName: isMasked ? maskName(recipientName) : recipientName,
    recipientMobile: isMasked ? maskMobile(recipientMobile) : recipientMobile,
    address: isMasked ? maskAddress(address) : address,
  };
}
