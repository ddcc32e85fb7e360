import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkItem } from './item.rules.ts';
import { itemSample } from './item.samples.ts';

const dictionary = { elements: new Set(['org.name']), roles: new Set(['organization']) };
const codesOf = (values: Parameters<typeof itemSample>[0]): string[] =>
  checkItem(itemSample(values), dictionary).map(({ path, code }) => `${path} ${code}`);

test('a complete item has no issue', () => {
  expect(codesOf({})).toEqual([]);
});

test('codes must be an item code of 33 characters and a credit code', () => {
  expect(codesOf({ code: '11450802MB0F10018Y4000131024000' })).toEqual(['code ITEM_CODE_LENGTH']);
  expect(codesOf({ code: '11450802MB0F10018X400013102400001' })).toEqual(['code ITEM_CODE']);
  expect(codesOf({ organization: { id: '11450802MB0F10018X', name: '某局' } })).toEqual([
    'organization.id CREDIT_CODE',
  ]);
});

test('the promise stays within the statutory limit and decides what is immediate', () => {
  expect(codesOf({ promiseDays: 11 })).toEqual(['promiseDays PROMISE_ABOVE_STATUTORY']);
  expect(codesOf({ handling: 'IMMEDIATE' })).toEqual(['handling HANDLING_CONTRADICTS_PROMISE']);
  expect(codesOf({ promiseDays: 1 })).toEqual(['handling HANDLING_CONTRADICTS_PROMISE']);
  expect(codesOf({ statutoryDays: null, promiseDays: 90 })).toEqual([]);
});

test('whatever the limits are, an accepted item never promises more than the law allows', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (statutoryDays, promiseDays) => {
      const handling = promiseDays <= 1 ? 'IMMEDIATE' : 'PROMISED';
      expect(codesOf({ statutoryDays, promiseDays, handling }).length === 0).toBe(promiseDays <= statutoryDays);
    }),
  );
});

test('a material and a field stand once, and fields use the dictionary', () => {
  const { materials, fields } = itemSample();
  expect(codesOf({ materials: [...materials, ...materials] })).toEqual(['materials.1.name MATERIAL_TWICE']);
  expect(codesOf({ fields: [...fields, ...fields] })).toEqual(['fields.1 FIELD_TWICE']);
  const strange = fields.map((field) => ({ ...field, element: 'org.unknown', role: 'nobody' }));
  expect(codesOf({ fields: strange })).toEqual(['fields.0.element ELEMENT_UNKNOWN', 'fields.0.role ROLE_UNKNOWN']);
});
