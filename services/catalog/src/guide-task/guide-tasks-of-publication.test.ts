import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadLintContext } from '../code-list/lint-context.query.ts';
import { loadSurroundings } from '../directory-entry/surroundings.query.ts';
import { recordCitations } from '../legal-basis/record-citations.ts';
import { bumpRegisters } from '../register/register-state.ts';
import { countStatements } from '../testing/count-statements.ts';
import { cityGuide, countyGuide, fillRegisters, openRegisters, putInForce } from '../testing/registers-desk.ts';
import { closeTasksOf } from './close-tasks-of.ts';
import { type GuideTaskDraft, openGuideTasks } from './open-guide-tasks.ts';

let service: TestService;
beforeAll(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  await putInForce(service, countyGuide(), cityGuide());
});
afterAll(() => service.stop());
beforeEach(() => service.sql('truncate guide_task'));

const draft = (values: Partial<GuideTaskDraft> = {}): GuideTaskDraft => ({
  kind: 'LAW_CHANGE',
  itemCode: countyGuide().code,
  subject: '食品经营许可',
  organizationId: '11450802MB0F10018Y',
  organizationName: '贵港市港北区市场监督管理局',
  divisionCode: '450802',
  dueOn: '2026-12-31',
  values: { kind: 'ABOLISHED', basisId: 'foodLaw', basisTitle: '《中华人民共和国食品安全法》' },
  cause: 'foodLaw:ABOLISHED',
  ...values,
});
const open = (...drafts: GuideTaskDraft[]) => service.ctx(null).transactional((tx) => openGuideTasks(tx, drafts));
const close = (content = countyGuide()) =>
  service.ctx(null).transactional((tx) => closeTasksOf(tx, { itemCode: content.code, version: 2, content }));

describe('openGuideTasks', () => {
  test('opens one task for one cause and tells the organisation once', async () => {
    expect(await open(draft(), draft(), draft({ cause: 'x' }))).toBe(2);
    expect(await open(draft({ dueOn: '2027-01-31' }))).toBe(0);
    const rows = await service.sql('select cause, due_on::text as due, version from guide_task order by cause desc');
    expect(rows).toEqual([
      { cause: 'x', due: '2026-12-31', version: 1 },
      { cause: 'foodLaw:ABOLISHED', due: '2027-01-31', version: 2 },
    ]);
    const events = (await service.emitted()).filter(({ name }) => name === 'GuideTaskOpened');
    expect(events).toHaveLength(2);
    expect(events[0]?.payload).toMatchObject({ kind: 'LAW_CHANGE', organizationId: '11450802MB0F10018Y', version: 1 });
  });

  test('takes one statement for a hundred rows, and none for none', async () => {
    const many = Array.from({ length: 100 }, (_, index) => draft({ cause: String(index) }));
    // begin, insert, outbox, commit
    expect(await countStatements(service, () => open(...many))).toBe(4);
    expect(await countStatements(service, () => open())).toBeLessThanOrEqual(2);
  });
});

describe('closeTasksOf', () => {
  test('a version that still cites the abolished basis answers nothing, one without it does', async () => {
    await open(draft());
    expect(await close()).toBe(0);
    expect(await close(countyGuide({ basis: [{ basisId: 'fireLaw', article: '', text: '' }] }))).toBe(1);
    expect(await service.sql('select closed_as, close_note, version from guide_task')).toEqual([
      { closed_as: 'VERSION', close_note: '2', version: 2 },
    ]);
  });

  test('an amended law is answered by any new version, a list change by agreement with a valid entry', async () => {
    await open(
      draft({ values: { kind: 'AMENDED', basisId: 'foodLaw' }, cause: 'foodLaw:AMENDED' }),
      draft({ kind: 'LIST_CHANGE', cause: 'food', values: {} }),
      draft({ kind: 'CATALOGUE_CHANGE', cause: '000131024000', values: {} }),
    );
    expect(await close(countyGuide({ name: '食品经营' }))).toBe(1);
    expect(await close(countyGuide({ listEntryId: 'cityFood' }))).toBe(1);
    expect(await close(countyGuide())).toBe(1);
  });

  test('another item is left alone', async () => {
    await open(draft());
    expect(await close(cityGuide({ basis: [] }))).toBe(0);
  });
});

describe('surroundings', () => {
  test('of a county guide hold the city template, of the city guide none', async () => {
    const county = await loadSurroundings(service.ctx(null), countyGuide());
    expect(county).toMatchObject({
      directory: { baseCode: '000131024000', ownerLevel: '1', levels: ['3', '4'], isValid: true },
      listEntry: { id: 'food', isValid: true, organizationId: '11450802MB0F10018Y' },
      template: { code: cityGuide().code },
    });
    expect((await loadSurroundings(service.ctx(null), cityGuide())).template).toBeNull();
  });

  test('without template when the variant is another or the city suspended it, one statement', async () => {
    const template = async (variantName: string) =>
      (await loadSurroundings(service.ctx(null), countyGuide({ variantName }))).template;
    expect(await template('变更')).toBeNull();
    await service.sql(
      `update item set status = 'SUSPENDED', status_since = now(), status_set_by = 'TIMER' where code = $1`,
      [cityGuide().code],
    );
    expect(await template('新办')).toBeNull();
    expect(await countStatements(service, () => template('新办'))).toBe(1);
    await service.sql(`update item set status = 'IN_FORCE', status_since = null, status_set_by = null`);
    expect(await loadSurroundings(service.ctx(null), countyGuide({ baseCode: 'none', listEntryId: null }))).toEqual({
      directory: null,
      listEntry: null,
      template: null,
    });
  });
});

describe('lint context', () => {
  const context = () => loadLintContext(service.ctx(null));

  test('is read once and again after a register changed, on this replica or another', async () => {
    expect((await context()).bases['foodLaw']).toMatchObject({
      rank: 'LAW',
      effectiveOn: '2020-01-01',
      abolishedOn: null,
    });
    expect(await countStatements(service, context)).toBe(1);
    // What another replica does: a change and its count in one transaction.
    await service.sql(`update legal_basis set abolished_on = '2027-01-01' where id = 'foodLaw'`);
    expect((await context()).bases['foodLaw']?.abolishedOn).toBeNull();
    await service.sql('update register_state set version = version + 1');
    expect(
      await countStatements(service, async () => {
        expect((await context()).bases['foodLaw']?.abolishedOn).toBe('2027-01-01');
      }),
    ).toBe(2);
  });

  test('of a transaction that is rolled back poisons nobody', async () => {
    await context();
    const undone = service.ctx(null).transactional(async (tx) => {
      await tx.em.execute(`update legal_basis set rank = 'NORMATIVE_DOCUMENT' where id = 'foodLaw'`);
      await bumpRegisters(tx, { register: 'legal-basis', key: 'foodLaw', act: 'test', content: {} });
      expect((await loadLintContext(tx)).bases['foodLaw']?.rank).toBe('NORMATIVE_DOCUMENT');
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    await service.sql('update register_state set version = version + 1');
    expect((await context()).bases['foodLaw']?.rank).toBe('LAW');
  });

  test('offers active codes and the words the lint uses, as of today', async () => {
    await service.sql(
      `insert into code_list (id, position, name, source, is_for_lint, codes, changed_by_name, changed_at) values
       ('audience', 1, '服务对象', '', false, '[{"code":"1","label":"自然人","isActive":true},
         {"code":"9","label":"其他","isActive":false}]', 'test', now()),
       ('oddProofs', 2, '奇葩证明', '', true, '[{"code":"a","label":"我是我","isActive":true},
         {"code":"b","label":"生存证明","isActive":false}]', 'test', now())`,
    );
    await service.sql('update register_state set version = version + 1');
    expect(await context()).toMatchObject({
      today: '2026-11-23',
      codes: { audience: ['1'] },
      words: { oddProofs: ['我是我'], namedDocuments: [], grassrootsProofsAllowed: [] },
      elements: [],
    });
  });
});

test('citations are written whole, again and again, in one statement', async () => {
  const material = { docCode: 'LIC.BUSINESS', basis: [{ basisId: 'fireLaw', article: '', text: '' }] };
  const content = { ...countyGuide(), materials: [material, material] } as unknown as ReturnType<typeof countyGuide>;
  const write = (guide: ReturnType<typeof countyGuide>) =>
    service.ctx(null).transactional((tx) => recordCitations(tx, guide.code, guide));
  await write(content);
  const bases = () =>
    service.sql('select basis_id, is_setting from item_basis where item_code = $1 order by 1', [content.code]);
  expect(await bases()).toEqual([
    { basis_id: 'fireLaw', is_setting: false },
    { basis_id: 'foodLaw', is_setting: true },
  ]);
  expect(await service.sql('select doc_code from item_document')).toEqual([{ doc_code: 'LIC.BUSINESS' }]);
  expect(await countStatements(service, () => write(countyGuide({ name: 'x', basis: [] })))).toBe(3);
  expect(await bases()).toEqual([]);
  expect(await service.sql('select doc_code from item_document')).toEqual([]);
});
