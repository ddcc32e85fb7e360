import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliveryService } from '../service.ts';
import { applicant, courier, dispatched, handOutClerk, otherCourier } from './shipment.samples.ts';

let service: TestService;

const LIST =
  '{ shipments { nodes { id number state version waybillNumber sheetCount recipient { name mobile address isMasked } partner { name waybillFormats } } } }';
const PICK_UP = `mutation ($input: ReportPickUpInput!) { reportPickUp(input: $input) { __typename
  ... on ShipmentActPayload { shipment { state version waybillNumber recipient { name isMasked } } }
  ... on WaybillRefused { reason expectedCheckDigit formats }
  ... on SheetCountDiffers { handedOver counted }
  ... on ShipmentStateConflict { state }
  ... on VersionConflict { actualVersion changedByName } } }`;
const DELIVER = `mutation ($input: ReportDeliveryInput!) { reportDelivery(input: $input) { __typename
  ... on ShipmentActPayload { shipment { state recipient { name isMasked } events { state personName signerName signedAs } } }
  ... on ShipmentStateConflict { state } ... on ValidationFailed { issues { path code } } } }`;

interface Row {
  id: string;
  state: string;
  version: number;
  recipient: { name: string; isMasked: boolean };
}

async function shipmentOf(caseId: string): Promise<Row> {
  const [row] = await service.sql<{ id: string }>('select id from shipment where case_id = $1', [caseId]);
  const { shipment } = (await service
    .as(courier)
    .query('query ($id: ID!) { shipment(id: $id) { id state version recipient { name isMasked } } }', {
      id: row?.id,
    })) as { shipment: Row };
  return shipment;
}

async function pickUp(actor: typeof courier, values: object): Promise<Record<string, unknown>> {
  const answer = await service
    .as(actor)
    .mutate(PICK_UP, { input: { requestId: crypto.randomUUID(), expectedVersion: 1, sheetCount: 3, ...values } });
  return answer.reportPickUp as Record<string, unknown>;
}

beforeAll(async () => {
  service = await createTestService(deliveryService, { now: '2026-11-23T02:00:00Z' });
  await deliveryService.seed?.(service.ctx(null), () => {});
  for (const n of [1, 2, 3]) await service.runInbox('ResultDispatched', { ...dispatched, id: `case-${n}` });
});
afterAll(() => service.stop());

test('a repeated order makes one shipment, masked before pick-up', async () => {
  await service.runInbox('ResultDispatched', dispatched);
  const { shipments } = (await service.as(courier).query(LIST)) as { shipments: { nodes: Row[] } };
  expect(shipments.nodes).toHaveLength(3);
  expect(shipments.nodes[0]?.recipient).toMatchObject({ name: '刘*仪', isMasked: true });
});

test('others see nothing, the hand-out window sees it masked, the applicant in clear', async () => {
  const { id } = await shipmentOf('case-1');
  const read = async (actor: typeof courier | null): Promise<unknown> =>
    (await service.as(actor).query('query ($id: ID!) { shipment(id: $id) { recipient { name } } }', { id })).shipment;
  expect(await read(null)).toBeNull();
  expect(await read(otherCourier)).toBeNull();
  expect(await read(handOutClerk)).toEqual({ recipient: { name: '刘*仪' } });
  expect(await read(applicant)).toEqual({ recipient: { name: '刘凤仪' } });
});

test('a wrong number is refused with the reason and nothing changes', async () => {
  const { id } = await shipmentOf('case-1');
  expect(await pickUp(courier, { shipmentId: id, waybillNumber: 'SF123456789012' })).toMatchObject({
    __typename: 'WaybillRefused',
    reason: 'NOT_PARTNER_FORMAT',
  });
  expect(await pickUp(courier, { shipmentId: id, waybillNumber: 'EA202600012CN' })).toMatchObject({
    reason: 'S10_CHECK_DIGIT',
    expectedCheckDigit: '1',
  });
  expect(await pickUp(courier, { shipmentId: id, waybillNumber: 'EA202600011CN', sheetCount: 2 })).toMatchObject({
    __typename: 'SheetCountDiffers',
    handedOver: 3,
    counted: 2,
  });
  expect(await pickUp(otherCourier, { shipmentId: id, waybillNumber: 'EA202600011CN' })).toEqual({
    __typename: 'NotFound',
  });
  expect(await pickUp(applicant, { shipmentId: id, waybillNumber: 'EA202600011CN' })).toEqual({
    __typename: 'NotPermitted',
  });
  expect(await shipmentOf('case-1')).toMatchObject({ state: 'CREATED', version: 1 });
});

test('pick-up, delivery and what travels back', async () => {
  const { id } = await shipmentOf('case-1');
  const early = await service.as(courier).mutate(DELIVER, {
    input: { requestId: 'early', shipmentId: id, expectedVersion: 1, signedAs: 'SELF', signerName: '刘凤仪' },
  });
  expect(early.reportDelivery).toMatchObject({ __typename: 'ShipmentStateConflict', state: 'CREATED' });
  const picked = await pickUp(courier, { requestId: 'once', shipmentId: id, waybillNumber: 'ea202600011cn' });
  expect(picked).toMatchObject({
    shipment: { state: 'PICKED_UP', waybillNumber: 'EA202600011CN', recipient: { name: '刘凤仪', isMasked: false } },
  });
  expect(await pickUp(courier, { requestId: 'once', shipmentId: id, waybillNumber: 'ea202600011cn' })).toEqual(picked);
  expect(
    await pickUp(courier, { shipmentId: (await shipmentOf('case-2')).id, waybillNumber: 'EA202600011CN' }),
  ).toMatchObject({ reason: 'ALREADY_USED' });
  const delivered = await service.as(courier).mutate(DELIVER, {
    input: { requestId: 'd', shipmentId: id, expectedVersion: 2, signedAs: 'SELF', signerName: '刘凤仪' },
  });
  expect(delivered.reportDelivery).toMatchObject({
    shipment: {
      state: 'DELIVERED',
      recipient: { isMasked: true },
      events: [
        { state: 'DELIVERED', personName: '莫庆丰', signerName: '刘*仪', signedAs: 'SELF' },
        { state: 'PICKED_UP' },
        { state: 'CREATED' },
      ],
    },
  });
  const names = (await service.emitted()).map((event) => [event.name, event.payload.caseId ?? event.payload.id]);
  expect(names).toContainEqual(['ShipmentPickedUp', 'case-1']);
  expect(names).toContainEqual(['ShipmentDelivered', 'case-1']);
  expect(names.filter(([name]) => name === 'ShipmentPickedUp')).toHaveLength(1);
});

test('ten couriers picking up at once: one wins', async () => {
  const { id } = await shipmentOf('case-3');
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => pickUp(courier, { shipmentId: id, waybillNumber: `127244815132${n}` })),
  );
  const names = answers.map((answer) => answer.__typename);
  expect(names.filter((name) => name === 'ShipmentActPayload')).toHaveLength(1);
  expect(names.filter((name) => name === 'ShipmentStateConflict')).toHaveLength(9);
});

test('the trail cannot be rewritten by the service', async () => {
  const ctx = service.ctx(courier);
  await expect(ctx.em.execute("update shipment_event set person_name = 'x'")).rejects.toThrow(/permission denied/);
  await expect(ctx.em.execute('delete from shipment_event')).rejects.toThrow(/permission denied/);
});
