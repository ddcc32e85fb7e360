import { afterAll, beforeAll, expect, test } from 'vitest';
import { notebook, notebookEvents, seen, writeNote } from './notebook/notebook.fixture.ts';
import { createTestService, staffActor, type TestService } from './testing/index.ts';

let it: TestService;
beforeAll(async () => {
  it = await createTestService(notebook, { eventsFile: notebookEvents, now: '2026-03-02T01:00:00Z' });
});
afterAll(() => it.stop());

const write = /* GraphQL */ `mutation W($text: String!, $requestId: ID!) {
  writeNote(text: $text, requestId: $requestId) {
    __typename
    ... on WriteNotePayload { note { id text writtenAt author } }
    ... on ValidationFailed { message issues { path code } }
  }
}`;

test('a committed act leaves its row, ledger line, event and jobs', async () => {
  const { writeNote: result } = await it
    .as()
    .mutate<{ writeNote: { note: { id: string } } }>(write, { text: "it's \\ $1 '中文'", requestId: 'a' });
  expect(result).toMatchObject({
    __typename: 'WriteNotePayload',
    note: { text: "it's \\ $1 '中文'", writtenAt: '2026-03-02T01:00:00.000Z', author: '韦示例' },
  });
  const [event] = await it.emitted();
  expect(event).toMatchObject({
    name: 'NoteWritten',
    version: 1,
    occurredAt: '2026-03-02T01:00:00.000Z',
    payload: { id: result.note.id, version: 1, text: "it's \\ $1 '中文'", writtenAt: '2026-03-02T01:00:00.000Z' },
  });
  expect((await it.jobs()).map(({ job, key }) => [job, key]).sort()).toEqual([
    ['print', null],
    ['remind', 'reminder'],
  ]);
  expect(await it.sql('select text from ledger')).toHaveLength(1);
});

test('a refused act and a crashed act leave nothing', async () => {
  const before = await it.sql(
    'select (select count(*) from ledger) as l, (select count(*) from job.job) as j, (select count(*) from request_log) as r',
  );
  const refused = await it.as().mutate(write, { text: '', requestId: 'b' });
  expect(refused).toEqual({
    writeNote: {
      __typename: 'ValidationFailed',
      message: 'ValidationFailed',
      issues: [{ path: 'text', code: 'EMPTY' }],
    },
  });
  const crashed = await it.as().request(write, { text: 'bug', requestId: 'b' });
  expect(crashed.errors).toMatchObject([{ message: 'internal', extensions: { code: 'INTERNAL' } }]);
  expect(JSON.stringify(crashed)).not.toContain('secret');
  const after = await it.sql(
    'select (select count(*) from ledger) as l, (select count(*) from job.job) as j, (select count(*) from request_log) as r',
  );
  expect(after).toEqual(before);
  // The same request id may be used again: nothing was kept.
  expect(await it.as().mutate(write, { text: 'now valid', requestId: 'b' })).toMatchObject({
    writeNote: { note: { text: 'now valid' } },
  });
});

test('text the database cannot hold is told as such and is no bug', async () => {
  for (const variables of [
    { text: 'a\0b', requestId: 'n1' },
    { text: 'fine', requestId: '\0' },
  ]) {
    const { errors } = await it.as().request(write, variables);
    expect(errors).toMatchObject([{ path: ['writeNote'], extensions: { code: 'BAD_USER_INPUT' } }]);
  }
  expect(await it.as().mutate(write, { text: 'fine', requestId: 'n1' })).toMatchObject({
    writeNote: { __typename: 'WriteNotePayload' },
  });
});

test('transactions whose connection is cut cost the pool nothing', async () => {
  const cut = (): Promise<unknown> =>
    it.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'ow_notebook' and state = 'idle in transaction'`,
    );
  for (let round = 0; round < 3; round += 1) {
    const acts = Array.from({ length: 4 }, () =>
      it.ctx().transactional(async (tx) => {
        await tx.em.execute('select 1');
        await new Promise((resolve) => setTimeout(resolve, 100));
        await cut();
        await tx.em.execute('select 2');
      }),
    );
    const settled = await Promise.allSettled(acts);
    expect(settled.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  }
  expect(await it.as().mutate(write, { text: 'after the cut', requestId: 'cut' })).toMatchObject({
    writeNote: { __typename: 'WriteNotePayload' },
  });
});

test('50 concurrent repeats have one effect and 50 equal answers', async () => {
  const eventsBefore = (await it.emitted()).length;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => it.as().mutate(write, { text: 'once', requestId: 'c' })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ writeNote: { __typename: 'WriteNotePayload', note: { text: 'once' } } });
  expect(await it.sql(`select count(*)::int as n from note where text = 'once'`)).toEqual([{ n: 1 }]);
  expect((await it.emitted()).length).toBe(eventsBefore + 1);
});

test('another account with the same request id is another request', async () => {
  const other = staffActor({ accountId: 'other' });
  await it.as(other).mutate(write, { text: 'once', requestId: 'c' });
  expect(await it.sql(`select count(*)::int as n from note where text = 'once'`)).toEqual([{ n: 2 }]);
});

test('a repeat in a new process answers the entity and its dates', async () => {
  const first = await writeNote(it.ctx(), { text: 'kept', requestId: 'd' });
  const second = await writeNote(it.ctx(), { text: 'ignored', requestId: 'd' });
  if (first.__typename !== 'WriteNotePayload' || second.__typename !== 'WriteNotePayload') throw new Error('refused');
  expect(second.note.id).toBe(first.note.id);
  expect(second.note.writtenAt).toBeInstanceOf(Date);
});

test('a job of the same key is replaced', async () => {
  await writeNote(it.ctx(), { text: 'later', requestId: 'e' });
  const reminders = (await it.jobs()).filter(({ job }) => job === 'remind');
  expect(reminders).toMatchObject([{ data: { text: 'later' } }]);
  await Promise.all(['f', 'g', 'h', 'i'].map((requestId) => writeNote(it.ctx(), { text: requestId, requestId })));
  expect((await it.jobs()).filter(({ job }) => job === 'remind')).toHaveLength(1);
});

test('due jobs run at the set time', async () => {
  it.setNow('2999-01-01T00:00:00Z');
  seen.jobs.length = 0;
  const waiting = (await it.jobs()).length;
  expect(await it.runDueJobs()).toBe(waiting);
  expect(seen.jobs).toHaveLength(waiting);
  expect(await it.jobs()).toEqual([]);
  it.setNow('2026-03-02T01:00:00Z');
});

test('the inbox handler receives the envelope without an actor', async () => {
  seen.events.length = 0;
  await it.runInbox('NoteWritten', { id: 'x', version: 3 });
  expect(seen.events).toMatchObject([
    { event: { name: 'NoteWritten', payload: { id: 'x', version: 3 } }, hasActor: false },
  ]);
  await expect(it.runInbox('NoteBurnt', { id: 'x', version: 3 })).rejects.toThrow('no handler');
});

test('notes asked for together load together', async () => {
  const rows = await it.sql<{ id: string }>('select id from note limit 3');
  seen.loads = 0;
  const fields = rows.map(({ id }, index) => `n${index}: note(id: "${id}") { id }`).join(' ');
  expect(
    Object.keys(await it.as().query(`{ ${fields} missing: note(id: "01900000-0000-7000-8000-000000000000") { id } }`)),
  ).toHaveLength(4);
  expect(seen.loads).toBe(1);
});

test('entities resolve by reference', async () => {
  const [row] = await it.sql<{ id: string }>('select id from note limit 1');
  const representations = [
    { __typename: 'Note', id: row?.id },
    { __typename: 'Note', id: row?.id },
  ];
  const data = await it
    .as()
    .query('query E($r: [_Any!]!) { _entities(representations: $r) { ... on Note { id } } }', { r: representations });
  expect(data).toEqual({ _entities: [{ id: row?.id }, { id: row?.id }] });
});

test('errors: requests are told what is wrong, bugs are masked', async () => {
  expect((await it.as().request('{ nothing }')).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  expect((await it.as().request('{ note(')).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  expect((await it.as().request(write, { text: 5 })).errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
  const masked = await it.as().request('{ broken }');
  expect(masked).toMatchObject({ data: { broken: null }, errors: [{ message: 'internal', path: ['broken'] }] });
  expect((await it.as().request('{ brokenNote { id } }')).errors).toMatchObject([{ message: 'internal' }]);
});

test('events must be listed for their publisher, and said inside a transaction', async () => {
  const ctx = it.ctx();
  expect(() => ctx.emit('NoteWritten', { id: 'x', version: 1 })).toThrow('inside transactional');
  await expect(ctx.transactional(async (tx) => tx.emit('Unheard', { id: 'x', version: 1 }))).rejects.toThrow(
    'events.yaml',
  );
  await expect(ctx.transactional(async (tx) => tx.emit('NoteBurnt', { id: 'x', version: 1 }))).rejects.toThrow(
    'published by reader',
  );
  await expect(ctx.transactional(async (tx) => tx.schedule('unheard', {}))).rejects.toThrow('no job');
});
