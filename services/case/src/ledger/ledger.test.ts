import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applicant, clerk, farSupervisor, stranger, supervisor } from '../testing/actors.samples.ts';
import { type Desk, openDesk } from '../testing/case-desk.ts';

let desk: Desk;
let rootId: string;
let serial = 0;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());
beforeEach(async () => {
  serial += 1;
  rootId = await desk.submitted({ values: { 'shop:shop.name': `第${serial}店`, 'shop:shop.licence': `L-${serial}` } });
  await desk.accepted(rootId);
});

interface Verification {
  isIntact: boolean;
  entryCount: number;
  brokenEntryId: string | null;
  brokenCaseId: string | null;
  problem: string | null;
}
async function verify(actor = applicant, caseId: string | null = rootId): Promise<Verification> {
  const answer = await desk.service
    .as(actor)
    .query<{ ledgerVerification: Verification }>(
      'query ($id: ID) { ledgerVerification(caseId: $id) { isIntact entryCount brokenEntryId brokenCaseId problem } }',
      { id: caseId },
    );
  return answer.ledgerVerification;
}
const { sql } = {
  sql: <Row extends object>(text: string, params: unknown[] = []) => desk.service.sql<Row>(text, params),
};

test('one changed byte of one entry is found there', async () => {
  expect(await verify()).toMatchObject({ isIntact: true, problem: null });
  const [entry] = await sql<{ id: string; facts: string }>(
    "select id, facts::text from ledger_entry where case_id = $1 and act = 'CASE_ACCEPTED'",
    [rootId],
  );
  await sql('update ledger_entry set facts = replace(facts::text, $2, $3)::jsonb where id = $1', [
    entry?.id,
    '2026-11-27',
    '2026-11-28',
  ]);
  expect(await verify()).toEqual({
    isIntact: false,
    entryCount: expect.any(Number),
    brokenEntryId: entry?.id,
    brokenCaseId: rootId,
    problem: 'HASH',
  });
  await sql('update ledger_entry set facts = $2::jsonb where id = $1', [entry?.id, entry?.facts]);
  expect(await verify()).toMatchObject({ isIntact: true });
});

test('a removed tail is found by what the case remembers', async () => {
  const removed = await sql(
    'delete from ledger_entry where case_id = $1 and sequence = (select max(sequence) from ledger_entry where case_id = $1) returning id',
    [rootId],
  );
  expect(removed).toHaveLength(1);
  expect(await verify()).toMatchObject({ isIntact: false, brokenCaseId: rootId, problem: 'HEAD' });
  await sql('delete from ledger_entry where root_id = $1', [rootId]);
  expect(await verify()).toMatchObject({ isIntact: false, problem: 'HEAD', brokenEntryId: null });
  await sql('update cases set ledger_sequence = 0, ledger_hash = repeat($2, 64) where root_id = $1', [rootId, '0']);
});

test('a tail removed together with the case’s memory of it is found by the closed day', async () => {
  // What was recorded so far belongs to yesterday, and yesterday is closed.
  await sql('update ledger_entry set recorded_on = recorded_on - 1');
  await desk.service.runJob('close-ledger-day', {});
  await desk.service.runJob('close-ledger-day', {});
  expect(await sql('select day from ledger_head')).toHaveLength(1);
  expect(await verify()).toMatchObject({ isIntact: true });
  expect(await verify(supervisor, null)).toMatchObject({ isIntact: true });
  const [last] = await sql<{ previous_hash: string; sequence: number }>(
    'delete from ledger_entry where case_id = $1 and sequence = (select max(sequence) from ledger_entry where case_id = $1) returning previous_hash, sequence',
    [rootId],
  );
  await sql('update cases set ledger_sequence = $2, ledger_hash = $3 where id = $1', [
    rootId,
    (last?.sequence ?? 1) - 1,
    last?.previous_hash,
  ]);
  expect(await verify()).toMatchObject({ isIntact: false, problem: 'HEAD', brokenCaseId: null });
  expect(await verify(supervisor, null)).toMatchObject({ isIntact: false, problem: 'HEAD' });
  await sql('truncate ledger_head');
});

test('what one may not see is not checked', async () => {
  const nothing = { isIntact: true, entryCount: 0, brokenEntryId: null, brokenCaseId: null, problem: null };
  expect(await verify(stranger)).toEqual(nothing);
  expect(await verify(farSupervisor, null)).toEqual(nothing);
  expect(await verify(clerk, null)).toEqual(nothing);
  expect((await verify(supervisor, null)).entryCount).toBeGreaterThan(0);
});

test('the service itself may add and read, and nothing else', async () => {
  const ctx = desk.service.ctx(clerk);
  for (const table of ['ledger_entry', 'ledger_head', 'access_entry']) {
    for (const statement of [
      `update ${table} set id = id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
    ]) {
      const text = table === 'ledger_head' ? statement.replaceAll('id', 'day') : statement;
      await expect(ctx.em.execute(text)).rejects.toThrow(/permission denied|must be owner/);
    }
  }
  await expect(ctx.em.execute('select 1 from directory.account')).rejects.toThrow(/permission denied|does not exist/);
});

test('letters and persons are in the entry; the words of an opinion are not', async () => {
  const entries = await sql<{ act: string; letter_no: string | null; person_name: string | null; facts: object }>(
    'select act, letter_no, person_name, facts from ledger_entry where root_id = $1 order by at, id',
    [rootId],
  );
  const accepted = entries.find(({ act }) => act === 'CASE_ACCEPTED');
  expect(accepted).toMatchObject({ person_name: clerk.name });
  expect(accepted?.letter_no).toMatch(/^accept@/);
  expect(JSON.stringify(entries.map(({ facts }) => facts))).not.toContain('刘凤仪');
});
