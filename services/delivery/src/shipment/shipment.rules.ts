import { maskAddress, maskMobile, maskName } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';

/** States of a shipment this release uses, in order (domain notes 8.2). */
export const SHIPMENT_STATES = ['CREATED', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'] as const;
export type ShipmentState = (typeof SHIPMENT_STATES)[number];

/** Which states each report may follow. */
const REPORTS: Readonly<Record<string, readonly ShipmentState[]>> = {
  PICKED_UP: ['CREATED'],
  OUT_FOR_DELIVERY: ['PICKED_UP', 'IN_TRANSIT'],
  DELIVERED: ['PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY'],
};

/** Whether a partner may report this state now. */
export function canReport(next: ShipmentState, now: ShipmentState): boolean {
  return REPORTS[next]?.includes(now) ?? false;
}

/** What visibility needs to know of a shipment. */
export interface ShipmentFacts {
  readonly partnerId: string;
  readonly hallOrganizationId: string;
  readonly applicantPersonId: string;
  readonly state: ShipmentState;
}

/** How somebody sees a shipment; null = as if it did not exist. */
export type ShipmentReader = 'PARTNER' | 'HALL' | 'APPLICANT' | null;

/**
 * Who reads a shipment: couriers of its partner, hand-out staff whose letters come from the department
 * that handed it over or who belong to it, and the applicant (Rules 21; domain notes 8.4).
 */
export function readerOf(actor: Actor | null, shipment: ShipmentFacts): ShipmentReader {
  if (!actor) return null;
  if (actor.roles.some((role) => role.code === 'COU' && role.organizationId === shipment.partnerId)) return 'PARTNER';
  if (actor.personId === shipment.applicantPersonId) return 'APPLICANT';
  const isHall = actor.letters.some(
    (letter) => letter.issuerId === shipment.hallOrganizationId && letter.powers.includes('handOut'),
  );
  return isHall ? 'HALL' : null;
}

/** Name, mobile and address of a recipient. */
export interface Recipient {
  readonly name: string;
  readonly mobile: string;
  readonly divisionCode: string;
  readonly address: string;
}

/**
 * The recipient as this reader sees it. The partner reads it in clear only between pick-up and delivery
 * (domain notes 8.4, 8.7); the applicant reads their own; everybody else sees it masked.
 */
export function recipientFor(
  reader: ShipmentReader,
  state: ShipmentState,
  recipient: Recipient,
): { name: string; mobile: string; address: string; isMasked: boolean } {
  const onTheWay = state !== 'CREATED' && state !== 'DELIVERED';
  if (reader === 'APPLICANT' || (reader === 'PARTNER' && onTheWay)) {
    return { name: recipient.name, mobile: recipient.mobile, address: recipient.address, isMasked: false };
  }
  return {
    name: maskName(recipient.name),
    mobile: maskMobile(recipient.mobile),
    address: maskAddress(recipient.address),
    isMasked: true,
  };
}
