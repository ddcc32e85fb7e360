import { describe, expect, test } from 'vitest';
import { library } from '../testing/library.samples.ts';
import { withoutEchoes } from './acts.ts';
import { isEmpty, noParts, readParts } from './application-parts.ts';
import { deliveryRows, materialRows, questionRows } from './check-rows.ts';
import { draftSummary } from './draft-summary.ts';
import { afterwardsWords, nextStepWords } from './next-step.ts';
import { decidedCount, knownOr, stationsOf } from './tracking.ts';
import { sizeWords, uploadWords } from './upload-words.ts';
import { whatChanged } from './what-changed.ts';
import { withdrawWords } from './withdraw-words.ts';
import type { Words } from './words.ts';

const say = ({ key, params }: Words) => `${key} ${JSON.stringify(params)}`;

describe('stations', () => {
  const states = (state: string, acceptedAt: string | null = null) =>
    stationsOf({ state, acceptedAt })
      .map((station) => station.state)
      .join(' ');

  test('every state has its place on the way', () => {
    expect(states('SUBMITTED')).toBe('DONE NOW NEXT NEXT NEXT');
    expect(states('ACCEPTED')).toBe('DONE DONE NOW NEXT NEXT');
    expect(states('TO_ISSUE')).toBe('DONE DONE DONE DONE NOW');
    expect(states('DELIVERED')).toBe('DONE DONE DONE DONE DONE');
  });

  test('what was withdrawn goes no further than it came', () => {
    expect(states('WITHDRAWN')).toBe('DONE');
    expect(states('WITHDRAWN', '2026-11-24T00:00:00Z')).toBe('DONE DONE');
  });

  test('only items are counted as things', () => {
    const members = [{ kind: 'DATA_STEP' }, { kind: 'ITEM', decision: {} }, { kind: 'ITEM', decision: null }];
    expect(decidedCount(members)).toEqual({ done: 1, total: 2 });
  });
});

describe('sentences of a case', () => {
  const step = { code: 'REVIEW_DUE', turn: 'DEPARTMENT', turnName: '文化局', afterwards: 'NOTHING' };

  test('the turn has a name or a word', () => {
    expect(nextStepWords(step, say)).toEqual({ key: 'next.REVIEW_DUE', params: { who: '文化局' } });
    expect(nextStepWords({ ...step, turnName: null }, ({ key }) => key).params['who']).toBe('turn.DEPARTMENT');
    expect(nextStepWords({ ...step, code: 'NEW_CODE', turn: 'NEW' }, say).key).toBe('next.OTHER');
    expect(afterwardsWords(step)).toBe(null);
    expect(afterwardsWords({ afterwards: 'MEMBERS_START' })).toEqual({ key: 'afterwards.MEMBERS_START', params: {} });
    expect(knownOr(['A', 'B'], 'C')).toBe('OTHER');
  });

  test('an act that moved bundle and members together is told once', () => {
    const entry = (id: string, caseId: string, act: string) => ({ id, caseId, act, at: 't' });
    const entries = [
      entry('1', 'B', 'RESULTS_READY'),
      entry('2', 'M', 'RESULTS_READY'),
      entry('3', 'M', 'CASE_GRANTED'),
      entry('4', 'M', 'PREDECESSOR_AWAITED'),
    ];
    expect(withoutEchoes(entries, 'B').map(({ id }) => id)).toEqual(['1', '3']);
  });

  test('a withdrawal that was not done says why', () => {
    expect(withdrawWords('CaseActPayload')).toBe(null);
    expect(withdrawWords(undefined)?.key).toBe('withdraw.problem.offline');
    expect(withdrawWords('CaseStateConflict')?.key).toBe('withdraw.problem.CaseStateConflict');
    expect(withdrawWords('LetterMissing')?.key).toBe('withdraw.problem.NotPermitted');
  });
});

describe('uploads', () => {
  const refused = (code: string, params: Record<string, unknown> = {}, name = 'a.heic') =>
    uploadWords({ code, params }, name);

  test('a refusal names the kind of file', () => {
    expect(refused('FileTypeRefused', { found: 'exe' })).toEqual({
      key: 'upload.refused.FileTypeRefused',
      params: { name: 'a.heic', found: 'exe', megabytes: 0 },
    });
    expect(refused('FileTypeRefused', { found: '?' }).params['found']).toBe('heic');
    expect(refused('FileTooLarge', { maxBytes: 20_971_520 }).params['megabytes']).toBe(20);
    expect(refused('NotSignedIn').key).toBe('upload.refused.signedOut');
    expect(refused('SOMETHING_NEW').key).toBe('upload.refused.NETWORK');
  });

  test('sizes are rounded for people', () => {
    expect(sizeWords(10)).toEqual({ key: 'upload.size.kb', params: { size: 1 } });
    expect(sizeWords(2_621_440)).toEqual({ key: 'upload.size.mb', params: { size: '2.5' } });
  });
});

describe('drafts', () => {
  const stored = {
    answers: { a: 'x', b: [1] },
    values: { k: '', l: '1' },
    materials: [{ docCode: 'D', fileId: 'F', name: 'n', size: 1 }, { docCode: 'E' }],
    confirmed: ['C'],
    delivery: { mode: 'PIGEON', address: '某路' },
  };

  test('foreign shapes are left out', () => {
    expect(readParts(stored)).toEqual({
      answers: { a: 'x' },
      values: { k: '', l: '1' },
      materials: [{ docCode: 'D', fileId: 'F', name: 'n', size: 1 }],
      confirmed: ['C'],
      delivery: { mode: '', recipientName: '', recipientMobile: '', divisionCode: '', address: '某路' },
    });
    expect(readParts({ answers: null, values: 1, materials: {}, confirmed: [], delivery: 'x' })).toEqual(noParts);
    expect(isEmpty(noParts)).toBe(true);
    expect(isEmpty(readParts(stored))).toBe(false);
    expect(draftSummary(stored)).toEqual({ answers: 1, values: 1, files: 1 });
  });

  test('the check page shows what is missing', () => {
    expect(questionRows(library.questions, {})[0]).toMatchObject({ path: 'answers.place', value: { as: 'nothing' } });
    const rows = materialRows(library.materials, {
      ...noParts,
      confirmed: ['CARD'],
      materials: [{ docCode: 'PLAN', fileId: 'F', name: '图.pdf', size: 1 }],
    });
    expect(rows.map(({ value }) => (value.as === 'words' ? value.words.key : value.as))).toEqual([
      'material.own.fromForm',
      'check.confirmed',
      'text',
      'nothing',
    ]);
    expect(deliveryRows(noParts.delivery, (key) => key)).toHaveLength(1);
    expect(deliveryRows({ ...noParts.delivery, mode: 'MAIL' }, (key) => key)).toHaveLength(5);
  });
});

describe('a new version', () => {
  const changed = (after: typeof library) => whatChanged(library, after, say).map(say);
  const [check, read, tea] = library.members;

  test('is told in sentences, each once', () => {
    if (!check || !read || !tea) throw new Error('members');
    expect(changed(library)).toEqual([]);
    expect(changed({ ...library, promise: { amount: 2, unit: 'workingDay' } })).toEqual([
      'changed.promise {"before":"limit.workingDay {\\"amount\\":3}","after":"limit.workingDay {\\"amount\\":2}"}',
    ]);
    expect(changed({ ...library, members: [check, read], fees: '10 元', intro: 'x', slogan: 'y' })).toEqual(
      expect.arrayContaining(['changed.member.removed {"name":"茶点许可"}', 'changed.fees {}', 'changed.text {}']),
    );
    expect(changed({ ...library, members: [check, read, { ...tea, fields: tea.fields.slice(1) }] })).toEqual([
      'changed.field.removed {"name":"姓名"}',
    ]);
    expect(
      changed({ ...library, questions: library.questions.slice(1), materials: library.materials.slice(0, 3) }),
    ).toEqual(['changed.question.removed {"name":"在哪里？"}', 'changed.material.removed {"name":"茶单"}']);
  });
});
