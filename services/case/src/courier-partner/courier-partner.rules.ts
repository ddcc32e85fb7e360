import type { CivilDate } from '@onewindow/kernel';

export interface CourierPartnerFacts {
  readonly mayCarryOfficialDocuments: boolean;
  readonly contractFrom: CivilDate;
  readonly contractTo: CivilDate;
}

/** Why a partner may not take results. */
export type CarrierProblem = 'UNKNOWN_PARTNER' | 'NO_CONTRACT' | 'MAY_NOT_CARRY_OFFICIAL_DOCUMENTS';

/** Official documents go by post only (Postal Law article 55), and only with a contract in force that day. */
export function carrierProblem(partner: CourierPartnerFacts | null, today: CivilDate): CarrierProblem | null {
  if (!partner) return 'UNKNOWN_PARTNER';
  if (today < partner.contractFrom || partner.contractTo < today) return 'NO_CONTRACT';
  return partner.mayCarryOfficialDocuments ? null : 'MAY_NOT_CARRY_OFFICIAL_DOCUMENTS';
}
