import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers.ts';
import { ALL_MEMBERS, KIOSK } from './fixtures/kiosk.samples.ts';
import { materialsFor } from './materials.ts';
import { membersFor } from './members.ts';
import { courseOf, stopsFor, visibleQuestions } from './questionnaire.ts';

const shown = (answers: object) => visibleQuestions(KIOSK, { ...answers }).map(({ id }) => id);
const members = (answers: object) => membersFor(KIOSK, { ...answers }).map(({ id }) => id);
const rows = (answers: object) => materialsFor(KIOSK, { ...answers });

describe('visibleQuestions', () => {
  it('shows what the answers so far call for', () => {
    expect(shown({})).toEqual(['licence', 'area', 'sign', 'tobacco']);
    expect(shown(ALL_MEMBERS)).toEqual(['licence', 'area', 'sign', 'colours', 'tobacco', 'school']);
  });

  it('asks nothing behind a stop of the bundle', () => {
    expect(shown({ ...ALL_MEMBERS, licence: 'no' })).toEqual(['licence']);
    expect(members({ ...ALL_MEMBERS, licence: 'no' })).toEqual([]);
  });

  it('forgets answers to questions that are no longer shown', () => {
    const course = courseOf(KIOSK, { ...ALL_MEMBERS, sign: 'no', tobacco: 'no' });
    expect(course.answers).toEqual({ licence: 'yes', area: 50, sign: 'no', tobacco: 'no' });
  });
});

describe('stopsFor', () => {
  it('does not judge a stop before its questions are answered', () => {
    expect(stopsFor(KIOSK, { licence: 'yes', tobacco: 'yes' })).toEqual([]);
    expect(members({ licence: 'yes', tobacco: 'yes' })).toEqual(['M1', 'M2', 'M4']);
  });

  it('leaves out the one member a stop names', () => {
    expect(stopsFor(KIOSK, { ...ALL_MEMBERS, school: 'yes' }).map(({ memberId }) => memberId)).toEqual(['M4']);
    expect(members({ ...ALL_MEMBERS, school: 'yes' })).toEqual(['M1', 'M2', 'M3']);
    expect(members(ALL_MEMBERS)).toEqual(['M1', 'M2', 'M3', 'M4']);
  });
});

describe('checkAnswers', () => {
  it('accepts a complete questionnaire', () => {
    expect(checkAnswers(KIOSK, ALL_MEMBERS)).toEqual([]);
    expect(checkAnswers(KIOSK, { licence: 'no' })).toEqual([]);
  });

  it('asks for required answers only where they are shown', () => {
    const issues = checkAnswers(KIOSK, { licence: 'yes', area: 50, sign: 'yes', tobacco: 'no' });
    expect(issues).toEqual([{ path: 'colours', code: 'REQUIRED', params: {} }]);
  });

  it.each([
    [{ sign: 'maybe' }, 'sign', 'OPTION'],
    [{ sign: ['yes'] }, 'sign', 'OPTION'],
    [{ area: '50' }, 'area', 'TYPE'],
    [{ area: Number.NaN }, 'area', 'TYPE'],
    [{ area: 0 }, 'area', 'MIN'],
    [{ area: 501 }, 'area', 'MAX'],
    [{ colours: 'red' }, 'colours', 'TYPE'],
    [{ colours: ['pink'] }, 'colours', 'OPTION'],
    [{ colours: ['red', 'red'] }, 'colours', 'DUPLICATE'],
    [{ colours: [] }, 'colours', 'MIN_SELECT'],
    [{ shoe: '42' }, 'shoe', 'UNKNOWN_QUESTION'],
  ])('refuses %j', (over, path, code) => {
    expect(checkAnswers(KIOSK, { ...ALL_MEMBERS, ...over })).toMatchObject([{ path, code }]);
  });
});

describe('materialsFor', () => {
  it('keeps the rows of the members that take part', () => {
    const few = rows({ licence: 'yes', area: 50, sign: 'no', tobacco: 'no' });
    expect(few.map(({ docCode }) => docCode)).toEqual(['DOC.FORM', 'LIC.BUSINESS', 'DOC.PLAN']);
    expect(few[0]?.usedBy).toEqual([{ memberId: 'M2', material: '许可申请书' }]);
    expect(rows(ALL_MEMBERS).map(({ dropped }) => dropped?.reason ?? null)).toEqual([
      null,
      'memberResult',
      null,
      'shared',
    ]);
  });

  it('asks for a document whose producer takes no part', () => {
    const without = { ...KIOSK, members: KIOSK.members.filter(({ id }) => id !== 'M1') };
    expect(materialsFor(without, ALL_MEMBERS).find(({ docCode }) => docCode === 'LIC.BUSINESS')?.dropped).toBeNull();
  });
});
