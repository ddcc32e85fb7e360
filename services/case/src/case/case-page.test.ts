import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicant, clerk, farSupervisor, leader, reviewers, stranger, supervisor } from '../testing/actors.samples.ts';
import { LEAD } from '../testing/bundle.samples.ts';
import { type Desk, openDesk } from '../testing/case-desk.ts';

let desk: Desk;
let rootId: string;
beforeAll(async () => {
  desk = await openDesk();
  rootId = await desk.submitted();
  await desk.accepted(rootId);
});
afterAll(() => desk.stop());

const personal =
  'applicant { name idNumber mobile isMasked } delivery { recipientName recipientMobile address } formValues form answers accessLog { personName purpose }';

test('personal data is masked for everybody but the applicant', async () => {
  const read = async (actor: typeof clerk, id = rootId) =>
    (
      await desk.service
        .as(actor)
        .query<{ case: Record<string, unknown> | null }>(`query ($id: ID!) { case(id: $id) { ${personal} } }`, { id })
    ).case;
  const masked = {
    applicant: { name: '刘*仪', idNumber: '4508**********997X', mobile: '138****0054', isMasked: true },
    delivery: { address: '示例路1号****' },
  };
  expect(await read(clerk)).toMatchObject({ ...masked, formValues: { 'shop:shop.name': '示例小店' }, accessLog: null });
  expect(await read(leader)).toMatchObject({ ...masked, formValues: null, form: null, answers: null });
  expect(await read(supervisor)).toMatchObject({ ...masked, formValues: null, accessLog: [] });
  expect(await read(farSupervisor)).toBeNull();
  const { id } = await desk.member(rootId, 'A');
  const member = await read(reviewers.get(LEAD.id) ?? clerk, id);
  expect(member).toMatchObject({
    ...masked,
    formValues: { 'shop:shop.name': '示例小店', 'shop:shop.licence': 'L-1' },
    answers: null,
  });
  expect(member?.form).toMatchObject({ fields: [{ key: 'shop:shop.name' }, { key: 'shop:shop.licence' }] });
});

test('unmasking states a purpose, is logged, and the person sees who looked', async () => {
  const unmask = (actor: typeof clerk, purpose: string) =>
    desk.service.as(actor).mutate<{ unmaskCase: Record<string, unknown> }>(
      `mutation ($input: UnmaskCaseInput!) { unmaskCase(input: $input) { __typename
        ... on UnmaskCasePayload { applicant { name idNumber isMasked } delivery { address } }
        ... on ValidationFailed { issues { path code } } ... on NotFound { kind } } }`,
      { input: { caseId: rootId, purpose } },
    );
  expect(await unmask(clerk, '看')).toMatchObject({ unmaskCase: { issues: [{ path: 'purpose', code: 'TOO_SHORT' }] } });
  expect(await unmask(stranger, '电话核实材料')).toMatchObject({ unmaskCase: { __typename: 'NotFound' } });
  expect(await unmask(clerk, '电话核实材料')).toMatchObject({
    unmaskCase: { applicant: { name: '刘凤仪', isMasked: false }, delivery: { address: '示例路1号2栋301室' } },
  });
  expect(await unmask(applicant, '看自己的办件')).toMatchObject({ unmaskCase: { applicant: { isMasked: false } } });
  const { case: read } = await desk.service
    .as(applicant)
    .query<{ case: object }>(
      'query ($id: ID!) { case(id: $id) { accessLog { personName organizationName purpose } } }',
      { id: rootId },
    );
  expect(read).toEqual({
    accessLog: [{ personName: clerk.name, organizationName: LEAD.name, purpose: '电话核实材料' }],
  });
});

test('references from other subgraphs are visible likewise', async () => {
  const [entry] = await desk.service.sql<{ id: string }>('select id from ledger_entry where case_id = $1 limit 1', [
    rootId,
  ]);
  const source =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { number } ... on LedgerEntry { act } } }';
  const r = [
    { __typename: 'Case', id: rootId },
    { __typename: 'LedgerEntry', id: entry?.id },
    { __typename: 'Case', id: 'none' },
  ];
  expect(await desk.service.as(applicant).query(source, { r })).toMatchObject({
    _entities: [{ number: expect.stringMatching(/^GG/) }, { act: 'CASE_SUBMITTED' }, null],
  });
  expect(await desk.service.as(stranger).query(source, { r })).toEqual({ _entities: [null, null, null] });
});
