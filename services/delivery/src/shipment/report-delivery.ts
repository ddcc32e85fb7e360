import { maskName } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type ReportInput, reportShipment, type ShipmentActResult } from './report-shipment.ts';

/**
 * Somebody signed. Service counts from the day the recipient, an adult of the household or an
 * authorised agent signed (domain notes 8.1); only a masked signer name is kept.
 */
export async function reportDelivery(
  ctx: ServiceContext,
  input: ReportInput & { signedAs: string; signerName: string },
): Promise<ShipmentActResult> {
  return ctx.once('reportDelivery', input.requestId, async (tx) => {
    const { result, shipment } = await reportShipment(tx, input, 'DELIVERED', async () => {
      const signerName = input.signerName.trim();
      if (signerName.length < 2 || signerName.length > 50) {
        const issue = { path: 'signerName', code: 'LENGTH', params: { min: 2, max: 50 } };
        return { refused: { __typename: 'ValidationFailed', message: 'signer name', issues: [issue] } };
      }
      return { signedAs: input.signedAs, signerName: maskName(signerName) };
    });
    if (shipment) {
      tx.emit('ShipmentDelivered', {
        id: shipment.id,
        version: shipment.version,
        caseId: shipment.caseId,
        at: tx.now().toISOString(),
        signedAs: input.signedAs,
        applicantAccountId: shipment.applicantAccountId,
      });
    }
    return result;
  });
}
