import { applicantActor, createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentService } from '../service.ts';
import { grantDecision, receipt, submitted } from './notice.samples.ts';
import { drawPaper } from './paper.ts';

let service: TestService;
const applicant = applicantActor({ accountId: 'account-applicant', personId: 'person-applicant' });
const stranger = applicantActor({ accountId: 'account-stranger', personId: 'person-stranger' });

/** Text of a PDF, read by an independent reader. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, n) => (await pdf.getPage(n + 1)).getTextContent()),
  );
  return pages.flatMap((page) => page.items.map((item) => ('str' in item ? item.str : ''))).join('');
}

const paper = (notice: typeof receipt): Promise<Uint8Array> =>
  drawPaper({
    notice,
    number: '贵政务〔2026〕准字第000001号',
    contentHash: 'ab'.repeat(32),
    queryUrl: 'http://127.0.0.1:4000/portal',
    isSample: true,
  });

beforeAll(async () => {
  service = await createTestService(documentService);
  await service.runInbox('CaseSubmitted', submitted);
  await service.runInbox('CaseDecided', { id: 'member-1', version: 2, parentId: 'case-1', notice: grantDecision });
  while ((await service.runDueJobs()) > 0);
});
afterAll(() => service.stop());

test('a decision holds every content the law asks for, and says 未签章 and 示例', async () => {
  const text = (await textOf(await paper(grantDecision))).replaceAll(/\s/g, '');
  for (const value of [
    ...Object.values(grantDecision.values),
    '准予许可决定书',
    '未签章',
    '示例',
    '贵港市港北区市场监督管理局',
    '4508**********9980',
    'GG2611230000011-02',
    '00001',
  ]) {
    expect(text).toContain(value.replaceAll(/\s/g, ''));
  }
});

test('a long paper runs over several pages and loses nothing', async () => {
  const many = Array.from({ length: 60 }, (_, n) => ({
    name: `材料之${n}${'甲'.repeat(40)}`,
    origin: 'UPLOADED',
    copies: 1,
  }));
  const text = await textOf(await paper({ ...receipt, materials: many }));
  for (const material of many) expect(text.replaceAll(/\s/g, '')).toContain(material.name);
});

test('a name without a glyph is refused, never dropped', async () => {
  await expect(paper({ ...grantDecision, values: { ...grantDecision.values, approverName: '𠮷田' } })).rejects.toThrow(
    '𠮷',
  );
});

test('papers are numbered once, drawn, and readable by the parties only', async () => {
  await service.runInbox('CaseDecided', { id: 'member-1', version: 2, parentId: 'case-1', notice: grantDecision });
  const source =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { notices { kind number title isSealed file { name mediaType size url } } } } }';
  const read = async (actor: typeof applicant | null): Promise<unknown[] | null> => {
    const answer = (await service.as(actor).query(source, { r: [{ __typename: 'Case', id: 'case-1' }] })) as {
      _entities: { notices: unknown[] | null }[];
    };
    return answer._entities[0]?.notices ?? null;
  };
  const notices = await read(applicant);
  expect(notices).toHaveLength(2);
  expect(notices).toContainEqual(
    expect.objectContaining({
      kind: 'GRANT_DECISION',
      isSealed: false,
      file: expect.objectContaining({ mediaType: 'application/pdf' }),
    }),
  );
  expect(await read(stranger)).toBeNull();
  expect(await read(null)).toBeNull();
  expect(
    await read(
      staffActor({
        personId: 'x',
        roles: [{ code: 'REV', organizationId: '11450802MB0F10018Y', divisionCode: '450802' }],
        letters: [],
      }),
    ),
  ).toHaveLength(2);
  const prepared = (await service.emitted()).filter((event) => event.name === 'NoticePrepared');
  expect(prepared.map((event) => event.payload.caseId).sort()).toEqual(['case-1', 'member-1']);
});

test('fifty decisions of one organ at once get fifty numbers', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      service.runInbox('CaseDecided', { id: `m${n}`, version: 2, notice: { ...grantDecision, caseId: `m${n}` } }),
    ),
  );
  const rows = await service.sql<{ number: string }>("select number from notice where kind = 'GRANT_DECISION'");
  expect(new Set(rows.map((row) => row.number)).size).toBe(51);
});
