import type { ServiceContext } from '@onewindow/subgraph-kit';
import { CourierPartner } from '../courier-partner/courier-partner.entity.ts';
import { checkWaybill } from '../courier-partner/waybill.rules.ts';
import { type ReportInput, reportShipment, type ShipmentActResult } from './report-shipment.ts';
import { Shipment } from './shipment.entity.ts';

/** The partner took the sealed envelope: its number is of the partner's format and new, the sheets agree. */
export async function reportPickUp(
  ctx: ServiceContext,
  input: ReportInput & { waybillNumber: string; sheetCount: number },
): Promise<ShipmentActResult> {
  return ctx.once('reportPickUp', input.requestId, async (tx) => {
    const { result, shipment } = await reportShipment(tx, input, 'PICKED_UP', async (found) => {
      const partner = await tx.em.findOneOrFail(CourierPartner, { id: found.partnerId });
      const formats = partner.waybillFormats.map((format) => format.words);
      const check = checkWaybill(input.waybillNumber, partner.waybillFormats);
      if (!check.ok) {
        const expectedCheckDigit = check.reason === 'S10_CHECK_DIGIT' ? check.expectedCheckDigit : null;
        return {
          refused: {
            __typename: 'WaybillRefused',
            message: check.reason,
            reason: check.reason,
            expectedCheckDigit,
            formats,
          },
        };
      }
      const taken = await tx.em.count(Shipment, { carrier: found.carrier, waybillNumber: check.number });
      if (taken > 0) {
        return {
          refused: {
            __typename: 'WaybillRefused',
            message: 'number already used',
            reason: 'ALREADY_USED',
            expectedCheckDigit: null,
            formats,
          },
        };
      }
      if (input.sheetCount !== found.sheetCount) {
        return {
          refused: {
            __typename: 'SheetCountDiffers',
            message: 'sheets differ',
            handedOver: found.sheetCount,
            counted: input.sheetCount,
          },
        };
      }
      return { waybillNumber: check.number };
    });
    if (shipment) {
      const partner = await tx.em.findOneOrFail(CourierPartner, { id: shipment.partnerId });
      tx.emit('ShipmentPickedUp', {
        id: shipment.id,
        version: shipment.version,
        caseId: shipment.caseId,
        at: tx.now().toISOString(),
        partnerName: partner.name,
        waybillNumber: shipment.waybillNumber,
      });
    }
    return result;
  });
}
