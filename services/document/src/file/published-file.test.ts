import { applicantActor, createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentService } from '../service.ts';

let service: TestService;
const stranger = applicantActor({ accountId: 'account-stranger', personId: 'person-stranger' });

beforeAll(async () => {
  service = await createTestService(documentService);
  for (const id of ['blank-form', 'private-photo'])
    await service.sql(
      `insert into document.stored_file (id, name, media_type, size, sha256, owner_account_id, created_at)
       values ($1, $1, 'application/pdf', 9, $1, 'account-editor', now())`,
      [id],
    );
});
afterAll(() => service.stop());

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
  const published = { id: 'item', version: 1, fileIds: ['blank-form', 'not-yet-there'] };
  await service.runInbox('GuidePublished', published);
  await service.runInbox('GuidePublished', { ...published, version: 2 });
  expect(await readable(null)).toEqual(['blank-form', undefined]);
  expect(await readable(stranger)).toEqual(['blank-form', undefined]);
});

test('a later version without the file leaves it readable: older versions stay', async () => {
  await service.runInbox('GuidePublished', { id: 'item', version: 3, fileIds: [] });
  expect(await readable(null)).toEqual(['blank-form', undefined]);
});

test('a file of a case does not become public because a guide lists it', async () => {
  await service.sql("insert into document.file_grant (file_id, case_id) values ('private-photo', 'case-9')");
  await service.runInbox('GuidePublished', { id: 'item', version: 4, fileIds: ['private-photo'] });
  expect(await readable(null)).toEqual(['blank-form', undefined]);
});
