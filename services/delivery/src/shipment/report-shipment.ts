import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type Shipment, ShipmentEvent } from './shipment.entity.ts';
import { lockShipment } from './shipment.repository.ts';
import { canReport, readerOf, type ShipmentState } from './shipment.rules.ts';

/** What a report answers; `__typename` names the member of ShipmentActResult. */
export type ShipmentActResult =
  | { __typename: 'ShipmentActPayload'; shipmentId: string }
  | { __typename: 'NotFound'; message: string; kind: string; id: string }
  | { __typename: 'NotPermitted'; message: string; reason: string; article: string | null }
  | { __typename: 'ShipmentStateConflict'; message: string; state: ShipmentState }
  | {
      __typename: 'VersionConflict';
      message: string;
      expectedVersion: number;
      actualVersion: number;
      changedByName: string | null;
      changedAt: string | null;
    }
  | {
      __typename: 'WaybillRefused';
      message: string;
      reason: string;
      expectedCheckDigit: string | null;
      formats: readonly string[];
    }
  | { __typename: 'SheetCountDiffers'; message: string; handedOver: number; counted: number }
  | { __typename: 'ValidationFailed'; message: string; issues: { path: string; code: string; params: object }[] };

/** The part every report shares. */
export interface ReportInput {
  readonly requestId: string;
  readonly shipmentId: string;
  readonly expectedVersion: number;
}

/** What one report adds to the shipment, or why it is refused. */
export type ReportChange =
  | { readonly refused: ShipmentActResult }
  | { readonly waybillNumber?: string; readonly signedAs?: string; readonly signerName?: string };

/**
 * One report of a partner: visible, in its contract, in state, on the newest version; then the change.
 * The event goes into the shipment's trail with the person who reported it.
 */
export async function reportShipment(
  tx: ServiceContext,
  input: ReportInput,
  next: ShipmentState,
  decide: (shipment: Shipment) => Promise<ReportChange>,
): Promise<{ result: ShipmentActResult; shipment: Shipment | null }> {
  const shipment = await lockShipment(tx, input.shipmentId);
  const reader = shipment ? readerOf(tx.actor, shipment) : null;
  if (!shipment || !reader)
    return refused({ __typename: 'NotFound', message: 'no such shipment', kind: 'Shipment', id: input.shipmentId });
  if (reader !== 'PARTNER') {
    return refused({
      __typename: 'NotPermitted',
      message: 'only the partner reports',
      reason: 'NOT_PARTNER',
      article: null,
    });
  }
  if (!canReport(next, shipment.state)) {
    return refused({
      __typename: 'ShipmentStateConflict',
      message: `${next} after ${shipment.state}`,
      state: shipment.state,
    });
  }
  if (shipment.version !== input.expectedVersion) {
    const last = await tx.em.findOne(
      ShipmentEvent,
      { shipmentId: shipment.id },
      { orderBy: { at: 'desc', id: 'desc' } },
    );
    return refused({
      __typename: 'VersionConflict',
      message: 'changed meanwhile',
      expectedVersion: input.expectedVersion,
      actualVersion: shipment.version,
      changedByName: last?.personName ?? null,
      changedAt: last?.at.toISOString() ?? null,
    });
  }
  const change = await decide(shipment);
  if ('refused' in change) return refused(change.refused);
  shipment.state = next;
  shipment.version += 1;
  if (change.waybillNumber) shipment.waybillNumber = change.waybillNumber;
  tx.em.create(ShipmentEvent, {
    id: newId(),
    shipmentId: shipment.id,
    state: next,
    at: tx.now(),
    personName: tx.actor?.name ?? null,
    accountId: tx.actor?.accountId ?? null,
    signedAs: change.signedAs ?? null,
    signerName: change.signerName ?? null,
  });
  tx.announce('Shipment', shipment.id, shipment.version);
  return { result: { __typename: 'ShipmentActPayload', shipmentId: shipment.id }, shipment };
}

function refused(result: ShipmentActResult): { result: ShipmentActResult; shipment: null } {
  return { result, shipment: null };
}
