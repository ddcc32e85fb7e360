import { newId } from '@onewindow/kernel';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countStatements } from '../testing/count-statements.ts';
import {
  type Answer,
  cityGuide,
  codesOf,
  countyGuide,
  fillRegisters,
  openRegisters,
  people,
  putInForce,
  speak,
} from '../testing/registers-desk.ts';

let service: TestService;
let report: ReturnType<typeof speak>;
let answer: ReturnType<typeof speak>;
const fields = `id number itemCode itemName guideVersion section text mobile reportedAt dueOn isOverdue state answer
  answeredByName answeredAt version item { code }`;
beforeAll(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  await putInForce(service, countyGuide(), cityGuide());
  report = speak(service, 'reportGuideError', `... on ReportGuideErrorPayload { report { ${fields} } }`, [
    'TooManyReports',
    'ValidationFailed',
    'NotFound',
  ]);
  answer = speak(service, 'answerGuideError', `... on AnswerGuideErrorPayload { report { ${fields} } }`, [
    'ValidationFailed',
    'VersionConflict',
    'NotPermitted',
    'NotFound',
  ]);
});
afterAll(() => service.stop());
beforeEach(async () => {
  service.setNow('2026-11-27T02:00:30Z');
  await service.sql('truncate guide_error_report, guide_report_window');
});

const wrong = {
  itemCode: countyGuide().code,
  guideVersion: 1,
  section: 'places',
  text: '窗口电话打不通，已经换号了',
  mobile: '138 0000 0099',
};
type Report = Record<string, unknown> & { id: string; number: string };
const reportOf = (given: Answer) => given['report'] as Report;
const list = async (actor: Parameters<TestService['as']>[0], variables: object = {}) =>
  (
    await service.as(actor).query<{
      guideErrorReports: { nodes: Report[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(
      `query ($state: GuideErrorReportState, $first: Int, $after: String) {
        guideErrorReports(state: $state, first: $first, after: $after) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      { ...variables },
    )
  ).guideErrorReports;
const follow = async (number: string) =>
  (
    await service
      .as(null)
      .query<{ guideErrorReport: Report | null }>(
        `query ($number: String!) { guideErrorReport(number: $number) { ${fields} } }`,
        { number },
      )
  ).guideErrorReport;

describe('reportGuideError', () => {
  test('is taken from anybody, with a number, due in three working days', async () => {
    const taken = reportOf(await report(null, wrong));
    expect(taken).toMatchObject({
      itemName: '食品经营许可',
      text: wrong.text,
      mobile: '138****0099',
      // A Friday; Wednesday is the third working day.
      dueOn: '2026-12-02',
      state: 'OPEN',
      isOverdue: false,
      answer: '',
    });
    const stored = await service.sql('select mobile from guide_error_report');
    expect(stored).toEqual([{ mobile: '13800000099' }]);
    expect(await follow(taken.number.toLowerCase())).toMatchObject({ number: taken.number, mobile: null });
    expect(await follow(`${taken.number.slice(0, -1)}x`)).toBeNull();
  });

  test('refuses items, versions, sections, texts and numbers that are none', async () => {
    expect(await report(null, { ...wrong, itemCode: 'none' })).toMatchObject({ __typename: 'NotFound', kind: 'Item' });
    const refused = async (values: object) => codesOf(await report(null, { ...wrong, ...values }));
    expect(await refused({ guideVersion: 2 })).toEqual(['guideVersion UNKNOWN_VERSION']);
    expect(await refused({ guideVersion: 0 })).toEqual(['guideVersion UNKNOWN_VERSION']);
    expect(await refused({ section: '<b>' })).toEqual(['section SECTION']);
    expect(await refused({ text: '  太短了  ' })).toEqual(['text TOO_SHORT']);
    expect(await refused({ text: '长'.repeat(501) })).toEqual(['text TOO_LONG']);
    expect(await refused({ text: `电话打不通已经换号了\u0000` })).toEqual(['text UNPRINTABLE']);
    expect(await refused({ mobile: '12345' })).toEqual(['mobile MOBILE']);
    expect(reportOf(await report(null, { ...wrong, mobile: ' ' }))).toMatchObject({ mobile: null });
  });

  test('keeps hostile words as words', async () => {
    const text = `<script>alert(1)</script>'; delete from item; -- =1+1`;
    expect(reportOf(await report(null, { ...wrong, text }))).toMatchObject({ text });
    expect(await service.sql('select count(*)::int as count from item')).toEqual([{ count: 2 }]);
  });

  test('takes five an item and minute, and says how long to wait; another item is not held up', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => report(null, wrong)));
    const names = answers.map((given) => given.__typename).sort();
    expect(names).toEqual([
      ...Array.from({ length: 5 }, () => 'ReportGuideErrorPayload'),
      ...Array.from({ length: 4 }, () => 'TooManyReports'),
    ]);
    expect(await report(null, wrong)).toEqual({ __typename: 'TooManyReports', retryAfterSeconds: 30 });
    expect(await report(null, { ...wrong, itemCode: cityGuide().code })).toMatchObject({
      __typename: 'ReportGuideErrorPayload',
    });
    service.setNow('2026-11-27T02:01:00Z');
    expect(await report(null, wrong)).toMatchObject({ __typename: 'ReportGuideErrorPayload' });
  });

  test('takes no more than the whole allows, however many items', async () => {
    await service.sql(`insert into guide_report_window values ('*', '2026-11-27T02:00:00Z', 60)`);
    expect(await report(null, { ...wrong, itemCode: cityGuide().code })).toMatchObject({
      __typename: 'TooManyReports',
    });
    // What was refused is not counted, and yesterday's counts are forgotten.
    expect(await service.sql('select count from guide_report_window')).toEqual([{ count: 60 }]);
    service.setNow('2026-11-28T02:00:00Z');
    await service.runJob('sweep-registers', {});
    expect(await service.sql('select count from guide_report_window')).toEqual([]);
  });

  test('repeated is one report', async () => {
    const requestId = newId();
    const answers = await Promise.all([1, 2, 3].map(() => report(null, { ...wrong, requestId })));
    expect(new Set(answers.map((given) => reportOf(given).number)).size).toBe(1);
    expect(await service.sql('select 1 from guide_error_report')).toHaveLength(1);
  });
});

describe('reading', () => {
  test('shows the reports of the own organisation or of the divisions supervised; mobiles masked', async () => {
    await report(null, wrong);
    await report(null, { ...wrong, itemCode: cityGuide().code });
    const seen = async (actor: Parameters<TestService['as']>[0]) =>
      (await list(actor)).nodes.map(({ itemCode }) => itemCode);
    expect(await seen(people.citySupervisor)).toHaveLength(2);
    expect(await seen(people.countySupervisor)).toEqual([countyGuide().code]);
    expect(await seen(people.countyManager)).toEqual([countyGuide().code]);
    for (const actor of [people.otherCountySupervisor, people.otherManager, people.clerk, null])
      expect(await seen(actor)).toEqual([]);
    expect(JSON.stringify(await list(people.citySupervisor))).not.toContain('13800000099');
  });

  test('pages by due day, shows what is overdue, in two statements', async () => {
    for (const minute of ['00', '01', '02']) {
      service.setNow(`2026-11-27T02:${minute}:00Z`);
      for (let index = 0; index < 3; index += 1) await report(null, wrong);
    }
    service.setNow('2026-12-02T15:59:59Z');
    expect((await list(people.countyManager)).nodes[0]).toMatchObject({ isOverdue: false });
    service.setNow('2026-12-02T16:00:00Z');
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(people.countyManager, {
        first: 4,
        after,
        state: 'OPEN',
      });
      walked.push(...page.nodes.map(({ id, isOverdue }) => `${id} ${isOverdue}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(walked).size).toBe(9);
    expect(walked.every((row) => row.endsWith(' true'))).toBe(true);
    expect(await countStatements(service, () => list(people.countyManager))).toBe(2);
    const forged = Buffer.from('["x","y"]').toString('base64url');
    expect((await list(people.countyManager, { after: forged })).nodes).toEqual([]);
  });
});

describe('answerGuideError', () => {
  const words = { state: 'CORRECTED', answer: '电话已更正，谢谢您的提醒' };

  test('is for the item managers of the organisation, once, on the version that was read', async () => {
    const { id, number } = reportOf(await report(null, wrong));
    const input = { id, expectedVersion: 1, ...words };
    expect(await answer(people.countySupervisor, input)).toMatchObject({
      __typename: 'NotPermitted',
      reason: 'ITEM_MANAGER',
    });
    expect(await answer(null, input)).toMatchObject({ reason: 'SIGN_IN' });
    for (const actor of [people.otherManager, people.cityManager, people.otherCountySupervisor])
      expect(await answer(actor, input)).toMatchObject({ __typename: 'NotFound' });
    expect(await answer(people.countyManager, { ...input, expectedVersion: 3 })).toMatchObject({ actualVersion: 1 });
    expect(codesOf(await answer(people.countyManager, { ...input, state: 'OPEN' }))).toEqual(['state STATE']);
    expect(codesOf(await answer(people.countyManager, { ...input, answer: '' }))).toEqual(['answer TOO_SHORT']);

    const both = await Promise.all([1, 2].map(() => answer(people.countyManager, input)));
    expect(both.map((given) => given.__typename).sort()).toEqual(['AnswerGuideErrorPayload', 'VersionConflict']);
    expect(codesOf(await answer(people.countyManager, { ...input, expectedVersion: 2 }))).toEqual([
      'id ALREADY_ANSWERED',
    ]);
    expect((await list(people.countyManager, { state: 'CORRECTED' })).nodes).toMatchObject([
      { id, answeredByName: '周明远', isOverdue: false, version: 2 },
    ]);
    expect(await follow(number)).toMatchObject({
      state: 'CORRECTED',
      answer: words.answer,
      answeredByName: null,
      mobile: null,
    });
  });
});
