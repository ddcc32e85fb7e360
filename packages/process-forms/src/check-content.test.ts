import { describe, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import type { BundleContent, BundleMember } from './content.ts';
import { element, field, KIOSK, question } from './fixtures/kiosk.samples.ts';

const codes = (content: BundleContent) => [...new Set(checkContent(content).map(({ code }) => code))];
const withMember = (id: string, over: Partial<BundleMember>): BundleContent => ({
  ...KIOSK,
  members: KIOSK.members.map((member) => (member.id === id ? { ...member, ...over } : member)),
});
const withRow = (docCode: string, over: Partial<BundleContent['materials'][number]>): BundleContent => ({
  ...KIOSK,
  materials: KIOSK.materials.map((row) => (row.docCode === docCode ? { ...row, ...over } : row)),
});
const fieldsOf = (id: string) => KIOSK.members.find((member) => member.id === id)?.fields ?? [];

describe('checkContent', () => {
  it('finds nothing wrong with the kiosk', () => {
    expect(checkContent(KIOSK)).toEqual([]);
  });

  it.each<[string, BundleContent, string[]]>([
    [
      'no members',
      { ...KIOSK, members: [], materials: [], stops: [], formProvided: [], needVisit: [], questions: [] },
      ['NO_MEMBER'],
    ],
    ['no lead', { ...KIOSK, lead: { id: '', name: '' } }, ['LEAD_MISSING']],
    ['no name', { ...KIOSK, name: ' ' }, ['NAME_MISSING']],
    ['no window', { ...KIOSK, receivingWindow: { hall: '', place: '', phone: '' } }, ['RECEIVING_WINDOW_MISSING']],
    ['promise of nothing', { ...KIOSK, promise: { amount: 0, unit: 'hour' } }, ['LIMIT_NOT_POSITIVE']],
    ['bad item code', withMember('M2', { itemCode: '123' }), ['ITEM_CODE']],
    ['twice the same question', { ...KIOSK, questions: [...KIOSK.questions, question('sign')] }, ['DUPLICATE']],
    ['a circle', withMember('M1', { dependsOn: [{ memberId: 'M2', kind: 'result' }] }), ['CYCLE']],
    ['an unknown predecessor', withMember('M1', { dependsOn: [{ memberId: 'M7', kind: 'data' }] }), ['UNKNOWN_MEMBER']],
    [
      'an unknown member in a stop',
      { ...KIOSK, stops: KIOSK.stops.map((stop) => ({ ...stop, memberId: 'M7' })) },
      ['UNKNOWN_MEMBER'],
    ],
    ['an unknown visit', { ...KIOSK, needVisit: ['M7'] }, ['UNKNOWN_MEMBER']],
    [
      'an unknown element',
      withMember('M2', { fields: [...fieldsOf('M2'), field('shop', 'shop.height')] }),
      ['UNKNOWN_ELEMENT'],
    ],
    [
      'an unknown role',
      withMember('M2', { fields: [...fieldsOf('M2'), field('cook', 'person.name')] }),
      ['UNKNOWN_ROLE'],
    ],
    [
      'an unknown option',
      withMember('M4', { fields: [field('shop', 'shop.tenure', { constraints: { options: ['stolen'] } })] }),
      ['UNKNOWN_OPTION'],
    ],
    ['an unknown provided field', { ...KIOSK, formProvided: ['shop:org.name'] }, ['UNKNOWN_FIELD']],
    [
      'an unknown material',
      withRow('DOC.PLAN', { usedBy: [{ memberId: 'M2', material: '照片' }] }),
      ['UNKNOWN_MATERIAL'],
    ],
    ['a broken condition', withMember('M3', { when: 'answer.sign = "yes"' }), ['EXPRESSION']],
    ['an unknown question', withMember('M3', { when: 'answer.signs == "yes"' }), ['UNKNOWN_QUESTION']],
    ['an impossible answer', withMember('M3', { when: 'answer.sign in ["yes", "perhaps"]' }), ['VALUE_NEVER_ANSWERED']],
    ['a text for a number', withMember('M3', { when: 'answer.area > "many"' }), ['VALUE_NEVER_ANSWERED']],
    ['a field in a member condition', withMember('M3', { when: 'field.shop.shop.area > 3' }), ['FIELD_NOT_ALLOWED']],
    [
      'an answer in a form',
      withMember('M4', { fields: [field('owner', 'person.name', { requiredIf: 'answer.sign == "yes"' })] }),
      ['ANSWER_NOT_ALLOWED'],
    ],
    [
      'a field of another form',
      withMember('M4', { fields: [field('owner', 'person.name', { requiredIf: 'field.shop.shop.area > 9' })] }),
      ['UNKNOWN_FIELD'],
    ],
    [
      'a question that asks ahead',
      { ...KIOSK, questions: [question('first', { showIf: 'answer.sign == "yes"' }), ...KIOSK.questions] },
      ['QUESTION_NOT_ASKED_BEFORE'],
    ],
    [
      'a number without samples',
      { ...KIOSK, questions: KIOSK.questions.map((one) => (one.id === 'area' ? { ...one, samples: [] } : one)) },
      ['SAMPLES_MISSING'],
    ],
    [
      'samples out of range',
      { ...KIOSK, questions: KIOSK.questions.map((one) => (one.id === 'area' ? { ...one, samples: [0, 50] } : one)) },
      ['SAMPLE_OUT_OF_RANGE'],
    ],
    [
      'a dangerous pattern',
      { ...KIOSK, elements: { ...KIOSK.elements, bad: element('bad', 'text', { pattern: '^(a+)+$' }) } },
      ['PATTERN_UNSAFE'],
    ],
    [
      'a member slower than alone',
      withMember('M3', { limit: { amount: 4, unit: 'workingDay' } }),
      ['MEMBER_LIMIT_ABOVE_PROMISE'],
    ],
    [
      'a promise too long',
      { ...KIOSK, promise: { amount: 6, unit: 'workingDay' } },
      ['PROMISE_ABOVE_STANDALONE', 'PROMISE_NOT_BELOW_SUM'],
    ],
    ['a promise too short', { ...KIOSK, promise: { amount: 3, unit: 'workingDay' } }, ['PROMISE_TOO_SHORT']],
    [
      'a path without member',
      { ...KIOSK, members: KIOSK.members.map((one) => ({ ...one, when: 'answer.sign == "yes"' })) },
      ['MATERIAL_UNCOVERED', 'PATH_WITHOUT_MEMBER'],
    ],
    ['a member never reached', withMember('M3', { when: 'answer.area > 400' }), ['NEVER_REACHED']],
    [
      'a row never needed',
      withRow('LIC.IDCARD', { when: 'answer.area > 400' }),
      ['MATERIAL_UNCOVERED', 'NEVER_REACHED'],
    ],
    [
      'a material without row',
      { ...KIOSK, materials: KIOSK.materials.filter(({ docCode }) => docCode !== 'DOC.PLAN') },
      ['MATERIAL_UNCOVERED'],
    ],
    [
      'a material asked twice',
      {
        ...KIOSK,
        materials: KIOSK.materials.flatMap((row) =>
          row.docCode === 'DOC.PLAN' ? [row, { ...row, docCode: 'DOC.OTHER' }] : [row],
        ),
      },
      ['MATERIAL_ASKED_TWICE'],
    ],
    [
      'a result used by its producer',
      withRow('LIC.BUSINESS', { dropped: { reason: 'memberResult', memberId: 'M2' } }),
      ['RESULT_USED_BY_ITS_PRODUCER'],
    ],
    [
      'forms that exclude each other',
      withMember('M3', { fields: [field('shop', 'shop.area', { constraints: { max: 4 } })] }),
      ['UNKNOWN_FIELD'],
    ],
  ])('catches %s', (_, content, expected) => {
    expect(codes(content)).toEqual(expected);
  });

  it('shows the members between which a form is impossible', () => {
    const fields = fieldsOf('M3').map((one) =>
      one.element === 'shop.area' ? { ...one, constraints: { max: 4 } } : one,
    );
    expect(checkContent(withMember('M3', { fields }))).toEqual([
      {
        code: 'FORM_CONFLICT',
        where: 'fields.shop:shop.area',
        params: { conflict: 'MIN_ABOVE_MAX', memberIds: ['M2', 'M3'] },
      },
    ]);
  });

  it('notices a dropped row whose producer is missing on some path', () => {
    const content = withRow('DOC.PLAN', { dropped: { reason: 'memberResult', memberId: 'M4' } });
    // Handed in after all when the producer is absent: no material gets lost, but the list was wrong.
    expect(codes(content)).toEqual(['RESULT_WITHOUT_PRODUCER']);
  });

  it('says where and why an expression fails', () => {
    expect(checkContent(withMember('M3', { when: 'answer.sign == ' }))).toEqual([
      { code: 'EXPRESSION', where: 'members.M3.when', params: { problem: 'VALUE_EXPECTED', at: 15, text: '' } },
    ]);
  });

  it('does not let through what it could not walk', () => {
    const options = Array.from({ length: 50 }, (_, index) => ({ code: `o${index}`, label: `o${index}` }));
    const questions = Array.from({ length: 30 }, (_, index) => question(`extra${index}`, { options }));
    const plain = { ...KIOSK, questions: [...KIOSK.questions, ...questions] };
    expect(codes(plain)).toEqual(['TOO_MANY_ANSWERS']);
  });
});
