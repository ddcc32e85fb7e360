import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@onewindow/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../query.ts';
import { codes, type Desk, openDesk, people, type ReadRevision, saving } from '../../testing/guide-desk.ts';
import { workbookOf } from '../reading/workbook.fixture.ts';

let desk: Desk;
let server: Server;

beforeAll(async () => {
  desk = await openDesk();
  server = createServer((req, res) => {
    void desk.service.service.route(req, res, { actor: people.editor, traceId: 'test', origin: 'public' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await desk.service.stop();
});

async function post(body: string | Uint8Array<ArrayBuffer>, name = '表.csv') {
  const { port } = server.address() as AddressInfo;
  const headers = { 'x-file-name': encodeURIComponent(name), 'x-request-id': newId() };
  const address = `http://127.0.0.1:${port}/guide-sheets/items?mode=apply`;
  const response = await fetch(address, { method: 'POST', body, headers });
  const answer = (await response.json()) as { good: number; bad: { errors: { code: string }[] }[] };
  return { status: response.status, good: answer.good, problems: answer.bad?.map(({ errors }) => errors[0]?.code) };
}

const sheet = `业务办理项编码,适用范围\n${codes.food},表格里的范围`;

/** The import, which finds an act of a colleague on the same draft waiting before it. */
async function importBehind(draft: ReadRevision, colleague: () => Promise<unknown>) {
  const waiting = async (count: number): Promise<void> => {
    for (;;) {
      const [row] = await desk.service.sql<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database()
          and wait_event_type = 'Lock'`,
      );
      if (row && row.count >= count) return;
    }
  };
  return desk.service.ctx(null).transactional(async (tx) => {
    await query(tx, 'select id from guide_revision where id = $1 for update', [draft.id]);
    const act = colleague();
    await waiting(1);
    const imported = post(sheet);
    await waiting(2);
    return { act, imported };
  });
}

test('what a colleague saves while a sheet is taken in is not overwritten', async () => {
  const draft = await desk.drafted();
  const content = { ...draft.content, keywords: ['同事的词'] };
  const { act, imported } = await importBehind(draft, () =>
    desk.done(people.secondEditor, 'saveGuideRevision', draft, saving(content)),
  );
  await act;
  expect(await imported).toMatchObject({ status: 200, good: 1, problems: [] });
  const now = await desk.read(people.editor, draft.id);
  expect(now?.content).toMatchObject({ scope: '表格里的范围', keywords: ['同事的词'] });
});

test('a draft that is handed in while a sheet is taken in stays what was handed in', async () => {
  const draft = await desk.read(people.editor, (await desk.item(codes.food)).openRevision?.id ?? '');
  if (!draft) throw new Error('No draft');
  const content = { ...draft.content, scope: '原来的范围' };
  const saved = await desk.done(people.editor, 'saveGuideRevision', draft, saving(content));
  const { act, imported } = await importBehind(saved, () => desk.done(people.editor, 'submitGuideRevision', saved));
  await act;
  expect(await imported).toEqual({ status: 200, good: 0, problems: ['IN_REVIEW'] });
  const now = await desk.read(people.editor, draft.id);
  expect(now).toMatchObject({ state: 'DEPARTMENT_REVIEW', content: { scope: '原来的范围' } });
  if (now) await desk.done(people.editor, 'recallGuideRevision', now);
});

test.each(['_x0000_', '_xD800_'])('a cell that nobody can show (%s) is a row with a reason', async (cell) => {
  const rows = [
    ['业务办理项编码', '基本编码', '适用范围'],
    [codes.food, '', '好的'],
    ['', cell, cell],
    [cell, '', cell],
  ];
  const xml = rows
    .map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
    .join('');
  expect(await post(await workbookOf(xml), '表.xlsx')).toEqual({
    status: 200,
    good: 1,
    problems: ['UNPRINTABLE', 'ITEM_UNKNOWN'],
  });
});
