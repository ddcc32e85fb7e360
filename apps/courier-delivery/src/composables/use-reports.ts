import { useGraphqlMutation } from '@onewindow/shell-contract';
import { ref } from 'vue';
import { type ReportAnswer, type Verdict, verdictOf } from '../view/report-answer.ts';
import { ReportDeliveryMutation, ReportOutForDeliveryMutation, ReportPickUpMutation } from './reports.query.ts';

/** The shipment a report is about, as the screen last saw it. */
export interface Reported {
  id: string;
  version: number;
}

/**
 * Reports of the partner. One request id per attempt at the same report: pressing again after a broken
 * line repeats the same request and the service answers the same.
 */
export function useReports(shipment: () => Reported | null | undefined, onDone: () => void) {
  const pickUp = useGraphqlMutation(ReportPickUpMutation);
  const outForDelivery = useGraphqlMutation(ReportOutForDeliveryMutation);
  const delivery = useGraphqlMutation(ReportDeliveryMutation);
  const verdict = ref<Verdict | null>(null);
  const busy = ref(false);
  let pending: { key: string; requestId: string } | null = null;

  async function report(
    key: string,
    done: string,
    run: (base: {
      requestId: string;
      shipmentId: string;
      expectedVersion: number;
    }) => Promise<ReportAnswer | null | undefined>,
  ) {
    const seen = shipment();
    if (!seen || busy.value) return;
    busy.value = true;
    pending = pending?.key === key ? pending : { key, requestId: crypto.randomUUID() };
    const answer = await run({ requestId: pending.requestId, shipmentId: seen.id, expectedVersion: seen.version });
    if (answer) pending = null;
    verdict.value = verdictOf(answer, done);
    busy.value = false;
    if (answer) onDone();
  }

  return {
    verdict,
    busy,
    reportPickUp: (waybillNumber: string, sheetCount: number) =>
      report(
        `pickUp ${waybillNumber} ${sheetCount}`,
        'done.pickedUp',
        async (base) =>
          (await pickUp.executeMutation({ input: { ...base, waybillNumber, sheetCount } })).data?.reportPickUp,
      ),
    reportOutForDelivery: () =>
      report(
        'outForDelivery',
        'done.outForDelivery',
        async (base) => (await outForDelivery.executeMutation({ input: base })).data?.reportOutForDelivery,
      ),
    reportDelivery: (signedAs: 'SELF' | 'HOUSEHOLD' | 'AGENT', signerName: string) =>
      report(
        `delivery ${signedAs} ${signerName}`,
        'done.delivered',
        async (base) =>
          (await delivery.executeMutation({ input: { ...base, signedAs, signerName } })).data?.reportDelivery,
      ),
  };
}
