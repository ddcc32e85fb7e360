import { readdirSync, readFileSync } from 'node:fs';
import { guideElements, guideSections } from '@onewindow/guide-lint';
import { expect, test } from 'vitest';
import messages from '../../locales/editor.zh-CN.json' with { type: 'json' };
import { guideActs, maySave, possibleActs, refusedMainAct } from './act-options.ts';
import { isAsked } from './asked-elements.ts';
import { civilToday } from './civil-today.ts';
import { closedSets } from './closed-sets.ts';
import { documentFills } from './document-fills.ts';
import { entryRows } from './entry-rows.ts';
import { freshField } from './fresh-field.ts';
import { guideWith, materialNamed } from './guide.samples.ts';
import { materialTags } from './material-tags.ts';
import { refusalWords } from './refusal-words.ts';
import { rowFields } from './row-fields.ts';
import { messageOf, sayZh } from './say.samples.ts';
import { stationFrom } from './sections.ts';
import { uploadWords } from './upload-words.ts';

const source = new URL('../', import.meta.url);
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|vue)$/.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(new URL(name, source), 'utf8'))
  .join('\n');

test.each([...new Set([...texts.matchAll(/\bsay\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? ''))])(
  'the sentence %s stands in the locale',
  (key) => expect(messageOf(key)).toBeDefined(),
);

test('keys are sorted', () => {
  const isSorted = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null) return true;
    // Numbers come first in their own order, whatever the file says.
    const keys = Object.keys(node).filter((key) => !/^\d+$/.test(key));
    return (
      keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) && Object.values(node).every(isSorted)
    );
  };
  expect(isSorted(messages)).toBe(true);
});

test('sections, lists, closed sets, acts and states all have words', () => {
  const keys = [
    ...guideSections.map((one) => `section.${one}`),
    ...guideElements
      .filter(({ kind }) => kind === 'rows')
      .flatMap(({ element }) => [`rows.add.${element}`, `rows.none.${element}`]),
    ...Object.entries(closedSets).flatMap(([name, codes]) => codes.map((code) => `value.${name}.${code}`)),
    ...Object.values(rowFields).flatMap((fields) =>
      fields.flatMap(({ name, values = [], group }) => [
        `field.${name}`,
        ...values.map((code) => `value.${name}.${code}`),
        ...(group ? [`group.${group}`] : []),
      ]),
    ),
    ...guideActs.flatMap((act) => ['short', 'title', 'next', 'do'].map((part) => `act.${act}.${part}`)),
    ...[
      'DRAFT',
      'DEPARTMENT_REVIEW',
      'SUPERVISING_REVIEW',
      'CITY_REVIEW',
      'SCHEDULED',
      'PUBLISHED',
      'DISCARDED',
    ].flatMap((state) => [`state.${state}`, `header.state.${state}`, `header.waits.${state}`, `done.${state}`]),
  ];
  expect(keys.filter((key) => messageOf(key) === undefined)).toEqual([]);
});

test('acts: saving makes it editable, the work comes first, the same person is told', () => {
  const acts = [
    { act: 'saveGuideRevision', isPossible: true },
    { act: 'discardGuideRevision', isPossible: true },
    { act: 'submitGuideRevision', isPossible: true },
    { act: 'reviewGuideRevision', isPossible: false, reason: 'SAME_PERSON' },
  ];
  expect(maySave(acts)).toBe(true);
  expect(possibleActs(acts)).toEqual(['submitGuideRevision', 'discardGuideRevision']);
  expect(refusedMainAct(acts, 'DEPARTMENT_REVIEW')).toBe('SAME_PERSON');
  expect(refusedMainAct(acts, 'DRAFT')).toBeNull();
});

test('every refusal is worded', () => {
  const time = (at: string) => at;
  expect(refusalWords({ __typename: 'GuideRevisionPayload' }, sayZh, time)).toBeNull();
  for (const code of [
    'GuideNotPublishable',
    'GuideStateConflict',
    'GuideSamePersonRefused',
    'VersionConflict',
    'ValidationFailed',
    'GuideElementLocked',
    'NotPermitted',
    'NotFound',
    'Other',
  ])
    expect(refusalWords({ __typename: code }, sayZh, time)).toMatch(/。$/);
  expect(refusalWords(null, sayZh, time)).toContain('网络');
  expect(
    refusalWords({ __typename: 'ValidationFailed', issues: [{ path: 'content', code: 'UNCHANGED' }] }, sayZh, time),
  ).toContain('一样');
  for (const code of [
    'FileTooLarge',
    'FileEmpty',
    'FileTypeRefused',
    'FileNameMisleads',
    'NotSignedIn',
    'Network',
    'Other',
  ])
    expect(uploadWords({ code, params: { maxBytes: 1_048_576 } }, 'a.exe', sayZh)).not.toBe('');
});

test('what a guide cannot have is not asked for, what is filled stays in sight', () => {
  expect(isAsked('fees', guideWith({ hasFee: false }))).toBe(false);
  expect(isAsked('fees', guideWith({ hasFee: true }))).toBe(true);
  expect(isAsked('feeBasis', guideWith({ hasFee: false, feeBasis: '旧的' }))).toBe(true);
  expect(isAsked('noMaterials', guideWith())).toBe(false);
  expect(isAsked('noMaterials', guideWith({ materials: [] }))).toBe(true);
});

test('a folded material says what matters', () => {
  const words = (known: Parameters<typeof materialNamed>[1]) =>
    materialTags(materialNamed('a', known), sayZh).map(({ text }) => text);
  expect(words({ shareMode: 'LICENCE' })).toEqual(['共享获取 · 免交']);
  expect(words({ sourceType: '10', need: 'DEFERRABLE', deferDays: 5 })).toEqual(['申请人自备', '可容缺 5 日']);
  expect(words({ docKind: 'FORM', blankForm: { kind: 'GENERATED' } })).toEqual(['缺示例、说明']);
});

test('the register fills a material, and a result with its name alone', () => {
  const document = {
    docCode: 'LIC',
    name: '营业执照',
    shareMode: 'LICENCE',
    shareResource: 'r',
    licenceType: 't',
    issuerName: '市场监管部门',
    issuedByBaseCodes: ['x'],
  };
  expect(documentFills(materialNamed('a'), document)).toMatchObject({
    name: '营业执照',
    shareMode: 'LICENCE',
    sourceType: '20',
    docKind: 'CERTIFICATE',
  });
  expect(documentFills({}, document)).toEqual({ docCode: 'LIC', name: '营业执照' });
  const own = { ...document, shareMode: 'NONE', issuerName: '申请人', issuedByBaseCodes: [] };
  expect(documentFills(materialNamed('a'), own)).not.toHaveProperty('sourceType');
});

test('a new form field is one of the dictionary that is not there yet', () => {
  const elements = [
    { code: 'person.name', name: '姓名' },
    { code: 'person.sex', name: '性别' },
  ];
  const roles = [{ code: 'agent', label: '经办人', section: '经办人' }];
  const first = freshField(elements, roles, []);
  expect(first).toMatchObject({ element: 'person.name', role: 'agent', label: '姓名', section: '经办人' });
  expect(first && freshField(elements, roles, [first])).toMatchObject({ element: 'person.sex' });
  expect(freshField(undefined, undefined, [])).toBeNull();
});

test('the time line joins saves, newest first', () => {
  const entry = (id: string, act: string) => ({
    id,
    act,
    at: '2026-11-24T02:00:00Z',
    personName: null,
    reason: '',
    documentNumber: '',
  });
  const rows = entryRows(
    [
      entry('1', 'reviseGuide'),
      entry('2', 'saveGuideRevision'),
      entry('3', 'saveGuideRevision'),
      entry('4', 'publishScheduledGuide'),
    ],
    sayZh,
  );
  expect(rows.map(({ title }) => title)).toEqual(['到期公布', '改了内容', '开始修订']);
  expect(rows[0]?.detail).toBe('系统');
});

test('days are of Shanghai, stations of the address', () => {
  expect(civilToday(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
  expect(stationFrom('fees', 'change')).toBe('fees');
  expect(stationFrom('x', 'materials')).toBe('materials');
});
