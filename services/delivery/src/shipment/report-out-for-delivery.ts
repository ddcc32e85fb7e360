import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type ReportInput, reportShipment, type ShipmentActResult } from './report-shipment.ts';

/** The courier is on the way to the recipient. */
export async function reportOutForDelivery(ctx: ServiceContext, input: ReportInput): Promise<ShipmentActResult> {
  return ctx.once('reportOutForDelivery', input.requestId, async (tx) => {
    const { result } = await reportShipment(tx, input, 'OUT_FOR_DELIVERY', async () => ({}));
    return result;
  });
}
