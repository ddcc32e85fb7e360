import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countStatements } from '../testing/count-statements.ts';
import {
  cityGuide,
  countyGuide,
  fillRegisters,
  openRegisters,
  people,
  putInForce,
  speak,
} from '../testing/registers-desk.ts';

let service: TestService;
let keep: ReturnType<typeof speak>;
let record: ReturnType<typeof speak>;
beforeEach(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  keep = speak(service, 'keepLegalBasis', '... on LegalBasisPayload { basis { id title version status } }', [
    'ValidationFailed',
    'VersionConflict',
    'NotPermitted',
    'NotFound',
  ]);
  record = speak(
    service,
    'recordLegalChange',
    '... on RecordLegalChangePayload { taskCount basis { id status abolishedOn version replacedBy { id } } }',
    ['ValidationFailed', 'NotPermitted', 'NotFound'],
  );
});
afterEach(() => service.stop());

const law = {
  title: '《食品经营许可和备案管理办法》',
  documentNumber: '国家市场监督管理总局令第78号',
  rank: 'DEPARTMENT_RULE',
  effectiveOn: '2023-12-01',
  url: 'https://example.gov.cn/law',
};
const abolition = {
  basisId: 'foodLaw',
  kind: 'ABOLISHED',
  effectiveOn: '2026-12-01',
  documentNumber: '主席令第99号',
  note: '新法施行，旧法同时废止',
};

describe('reading', () => {
  test('pages by title without a gap; a foreign cursor ends the list', async () => {
    for (let index = 0; index < 9; index += 1)
      await keep(people.citySupervisor, { ...law, documentNumber: `第${index}号` });
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: { legalBases: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await service
          .as(null)
          .query(
            'query ($after: String) { legalBases(first: 4, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
            { after },
          );
      walked.push(...page.legalBases.nodes.map(({ id }) => id));
      after = page.legalBases.pageInfo.hasNextPage ? page.legalBases.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(walked).size).toBe(11);
    expect(walked).toHaveLength(11);
    const found = async (search: string, status: string | null = null) =>
      (
        await service
          .as(null)
          .query<{ legalBases: { nodes: unknown[] } }>(
            'query ($search: String, $status: LegalBasisStatus) { legalBases(search: $search, status: $status) { nodes { id } } }',
            { search, status },
          )
      ).legalBases.nodes.length;
    expect([
      await found('消防'),
      await found('经营 第3号'),
      await found('%'),
      await found('消防', 'ABOLISHED'),
    ]).toEqual([1, 1, 0, 0]);
  });

  test('shows who recorded a change to staff only, and takes at most six statements for a page with items', async () => {
    await putInForce(service, countyGuide(), cityGuide());
    await record(people.citySupervisor, { ...abolition, replacedById: 'fireLaw' });
    const source = `{ legalBases { nodes { id title status replacedBy { title } itemCount items { code name }
      changes { kind effectiveOn note recordedByName recordedAt } } } }`;
    const names = async (actor: Parameters<TestService['as']>[0]) =>
      JSON.stringify(await service.as(actor).query(source));
    expect(await names(people.clerk)).toContain('陈兴业');
    expect(await names(null)).not.toContain('陈兴业');
    expect(await countStatements(service, () => service.as(null).query(source))).toBeLessThanOrEqual(6);
  });
});
