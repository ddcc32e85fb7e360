import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@onewindow/subgraph-kit';
import { applicantActor, createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentService } from '../service.ts';

let service: TestService;
let filesDir: string;
const stranger = applicantActor({ accountId: 'account-stranger', personId: 'person-stranger' });

beforeAll(async () => {
  filesDir = await mkdtemp(join(tmpdir(), 'published-files-'));
  service = await createTestService(documentService, { settings: { filesDir } });
  for (const id of ['blank-form', 'private-photo'])
    await service.sql(
      `insert into document.stored_file
         (id, name, media_type, size, sha256, owner_account_id, created_at, guide_organization_ids)
       values ($1, $1, 'application/pdf', 9, $1, 'account-editor', now(), '{organisation}')`,
      [id],
    );
});
afterAll(async () => {
  await service.stop();
  await rm(filesDir, { recursive: true });
});

const readable = async (actor: typeof stranger | null): Promise<(string | undefined)[]> => {
  const { _entities } = await service
    .as(actor)
    .query('query ($r: [_Any!]!) { _entities(representations: $r) { ... on StoredFile { id } } }', {
      r: ['blank-form', 'private-photo'].map((id) => ({ __typename: 'StoredFile', id })),
    });
  return (_entities as ({ id: string } | null)[]).map((file) => file?.id);
};

test('a file of a published guide is read by anybody, another by nobody else', async () => {
  expect(await readable(null)).toEqual([undefined, undefined]);
  const published = { id: 'item', version: 1, organizationId: 'organisation', fileIds: ['blank-form', 'no-such-file'] };
  await service.runInbox('GuidePublished', published);
  await service.runInbox('GuidePublished', { ...published, version: 2 });
  expect(await readable(null)).toEqual(['blank-form', undefined]);
  expect(await readable(stranger)).toEqual(['blank-form', undefined]);
});

test('a later version without the file leaves it readable: older versions stay', async () => {
  await service.runInbox('GuidePublished', { id: 'item', version: 3, organizationId: 'organisation', fileIds: [] });
  expect(await readable(null)).toEqual(['blank-form', undefined]);
});

test('a file of a case does not become public because a guide lists it', async () => {
  await service.sql("insert into document.file_grant (file_id, case_id) values ('private-photo', 'case-9')");
  const event = { id: 'item', version: 4, organizationId: 'organisation', fileIds: ['private-photo'] };
  await service.runInbox('GuidePublished', event);
  expect(await readable(null)).toEqual(['blank-form', undefined]);
});

test('a guide makes public what its own editors uploaded, and nobody else’s file whose id it lists', async () => {
  const editor = staffActor({ accountId: 'account-dep', organizationId: 'o1', roles: [roleOf('DEP', 'o1')] });
  const clerk = staffActor({ accountId: 'account-acc', organizationId: 'o1', roles: [roleOf('ACC', 'o1')] });
  const other = staffActor({ accountId: 'account-other', organizationId: 'o2', roles: [roleOf('DEP', 'o2')] });
  const uploads = await Promise.all([editor, clerk, other, stranger].map(upload));
  await service.runInbox('GuidePublished', { id: 'item', version: 5, organizationId: 'o1', fileIds: uploads });
  const { _entities } = await service
    .as(null)
    .query('query ($r: [_Any!]!) { _entities(representations: $r) { ... on StoredFile { id } } }', {
      r: uploads.map((id) => ({ __typename: 'StoredFile', id })),
    });
  expect(_entities).toEqual([{ id: uploads[0] }, null, null, null]);
});

const roleOf = (code: string, organizationId: string) => ({ code, organizationId, divisionCode: '450802' });

/** The id of a file that the actor uploads. */
async function upload(actor: Actor): Promise<string> {
  const server = createServer((req, res) => {
    void service.service.route(req, res, { actor, traceId: 'test', origin: 'public' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const body = `%PDF-1.7\n% ${actor.accountId}\n`;
  const headers = { 'x-file-name': 'form.pdf' };
  const response = await fetch(`http://127.0.0.1:${port}/files/`, { method: 'POST', body, headers });
  await new Promise((done) => server.close(done));
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}
