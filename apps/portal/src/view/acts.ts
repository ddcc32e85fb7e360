/** Acts of the ledger that have a sentence here; any other one is worded in general. */
export const actCodes = [
  'CASE_SUBMITTED',
  'PREDECESSOR_AWAITED',
  'CASE_ACCEPTED',
  'CASE_STARTED',
  'CASE_REVIEWED',
  'CASE_RETURNED',
  'CASE_GRANTED',
  'CASE_REFUSED',
  'DATA_STEP_DONE',
  'DATA_STEP_STOPPED',
  'CASE_TERMINATED',
  'CASE_WITHDRAWN',
  'MEMBER_WITHDRAWN',
  'BUNDLE_GRANTED',
  'BUNDLE_REFUSED',
  'NOTICE_PREPARED',
  'RESULTS_READY',
  'RESULTS_HANDED_TO_COURIER',
  'SHIPMENT_PICKED_UP',
  'SHIPMENT_DELIVERED',
  'RESULTS_HANDED_OUT',
  'MEMBER_HANDED_OUT',
  'CLOCK_EXPIRED',
  'CLOCK_RECOMPUTED',
] as const;

interface Entry {
  readonly id: string;
  readonly caseId: string;
  readonly act: string;
  readonly at: string;
}

/**
 * Entries of a bundle's time line without echoes: when one act moved the bundle and its members together, the
 * person reads it once.
 */
export function withoutEchoes<Row extends Entry>(entries: readonly Row[], bundleCaseId: string): readonly Row[] {
  const spoken = new Set(entries.filter(({ caseId }) => caseId === bundleCaseId).map(({ act, at }) => `${act} ${at}`));
  return entries.filter(
    ({ caseId, act, at }) => caseId === bundleCaseId || (!spoken.has(`${act} ${at}`) && act !== 'PREDECESSOR_AWAITED'),
  );
}
