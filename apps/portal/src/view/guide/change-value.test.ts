import { expect, test } from 'vitest';
import { shownValue } from './change-value.ts';

const of = (element: Parameters<typeof shownValue>[0]['element'], field = '') => ({ element, field });

test.each([
  [of('scope'), '', { kind: 'NOTHING' }],
  [of('isOnline'), true, { kind: 'WORDS', keys: ['yes'], values: {} }],
  [of('visits'), 0, { kind: 'TEXT', text: '0' }],
  [of('scope'), '企业', { kind: 'TEXT', text: '企业' }],
  [of('audiences'), ['1', '2'], { kind: 'CODES', list: 'audience', codes: ['1', '2'] }],
  [of('typeCode'), '01', { kind: 'CODES', list: 'itemType', codes: ['01'] }],
  [
    of('promisedLimit'),
    { amount: 5, unit: 'WORKING_DAY', note: '' },
    { kind: 'WORDS', keys: ['limit.WORKING_DAY'], values: { amount: 5 } },
  ],
  [of('promisedLimit'), { amount: null, unit: 'DAY', note: '' }, { kind: 'NOTHING' }],
  [of('materials', 'need'), 'DEFERRABLE', { kind: 'WORDS', keys: ['value.need.DEFERRABLE'], values: {} }],
  [of('deliveries'), ['MAIL'], { kind: 'WORDS', keys: ['value.deliveries.MAIL'], values: {} }],
  [of('refusalGrounds'), ['甲', '乙'], { kind: 'LINES', lines: ['甲', '乙'] }],
  [of('materials', 'blankForm'), { kind: 'GENERATED' }, { kind: 'WORDS', keys: ['file'], values: {} }],
  [of('materials', 'issuer'), { organizationId: null, name: '公安局' }, { kind: 'TEXT', text: '公安局' }],
  [of('situations', 'options'), [{ id: 'a', label: '自有' }], { kind: 'LINES', lines: ['自有'] }],
  [
    of('materials', 'onlyIf'),
    [{ questionId: 'q', optionIds: ['a'] }],
    { kind: 'WORDS', keys: ['rows'], values: { count: 1 } },
  ],
])('%o %o', (change, value, shown) => expect(shownValue(change, value)).toEqual(shown));
