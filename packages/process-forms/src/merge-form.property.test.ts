import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundleContent, FormField } from './content.ts';
import { element, field, KIOSK, member } from './fixtures/kiosk.samples.ts';
import { memberValues } from './form-values.ts';
import { mergeForm } from './merge-form.ts';
import { validateForm } from './validate-form.ts';

const CODES = ['a', 'b', 'c'];
const OPTIONS = CODES.map((code) => ({ code, label: code }));
const ELEMENTS = {
  text: element('text', 'text', { maxLength: 8 }),
  number: element('number', 'decimal', { min: 0, max: 100 }),
  date: element('date', 'date'),
  choice: element('choice', 'enum', { options: OPTIONS }),
  many: element('many', 'enum', { options: OPTIONS, multiple: true }),
  flag: element('flag', 'boolean'),
};
const ROLES = [
  { code: 'one', label: 'one', section: 'one', repeatable: false, minCount: 1, maxCount: 1 },
  { code: 'list', label: 'list', section: 'list', repeatable: true, minCount: 1, maxCount: 3 },
];
const KEYS = ROLES.flatMap(({ code }) => Object.keys(ELEMENTS).map((name) => [code, name] as const));

const someOptions = fc.oneof(fc.constant(['a', 'b']), fc.constant(['a']), fc.subarray(CODES, { minLength: 1 }));
const NARROWINGS: Record<keyof typeof ELEMENTS, fc.Arbitrary<FormField['constraints']>> = {
  text: fc.record(
    { maxLength: fc.integer({ min: 1, max: 6 }), pattern: fc.constantFrom('^a', 'b$', '^[ab]+$') },
    { requiredKeys: [] },
  ),
  number: fc.record(
    { min: fc.integer({ min: 0, max: 40 }), max: fc.integer({ min: 30, max: 90 }) },
    { requiredKeys: [] },
  ),
  date: fc.record(
    { min: fc.constantFrom('today', '2026-03-01'), max: fc.constantFrom('today', '2026-03-10') },
    { requiredKeys: [] },
  ),
  choice: fc.record({ options: someOptions }, { requiredKeys: [] }),
  many: fc.record({ options: someOptions, multiple: fc.boolean() }, { requiredKeys: [] }),
  flag: fc.constantFrom(null, { options: ['true'] }),
};
const CONDITIONS = [null, null, 'true', '"a" in field.one.many', 'field.one.number > 30'];
/** Mostly values that most forms take, so that both outcomes are met often. */
const VALUES: Record<keyof typeof ELEMENTS, fc.Arbitrary<unknown>> = {
  text: mostly('ab', fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 }), fc.constant(7)),
  number: mostly(35, fc.integer({ min: -5, max: 110 }), fc.constantFrom('35', 'x')),
  date: mostly('2026-03-02', fc.constantFrom('2026-02-28', '2026-03-05', '2026-03-20', 'x')),
  choice: mostly('a', fc.constantFrom(...CODES, 'z')),
  many: mostly(['a'], fc.subarray([...CODES, 'z']), fc.constant('a')),
  flag: mostly(true, fc.constantFrom(false, 'x')),
};

function mostly(good: unknown, ...others: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(good) },
    ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

const someField = ([role, name]: readonly [string, string]): fc.Arbitrary<FormField> => {
  const code = name as keyof typeof ELEMENTS;
  return fc
    .record({
      required: fc.boolean(),
      requiredIf: fc.constantFrom(...CONDITIONS),
      constraints: fc.oneof(fc.constant(null), NARROWINGS[code]),
    })
    .map((over) => field(role, code, over));
};
/** A form of its own: fields that conditions speak of are always part of it. */
const someForm = fc
  .subarray(KEYS.filter(([role, name]) => role !== 'one' || (name !== 'many' && name !== 'number')))
  .chain((keys) => fc.tuple(...[['one', 'many'] as const, ['one', 'number'] as const, ...keys].map(someField)));

const someContent: fc.Arbitrary<BundleContent> = fc.array(someForm, { minLength: 1, maxLength: 4 }).map((forms) => ({
  ...KIOSK,
  formProvided: [],
  elements: ELEMENTS,
  roles: ROLES,
  members: forms.map((fields, index) => member(`M${index}`, { fields })),
}));

const blank = fc.constantFrom(undefined, null, '');
const someValues = fc
  .tuple(
    ...KEYS.map(([role, name]) => {
      const one = fc.oneof(
        { weight: 20, arbitrary: VALUES[name as keyof typeof ELEMENTS] },
        { weight: 1, arbitrary: blank },
      );
      return role === 'list' ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
    }),
  )
  .map((values) => Object.fromEntries(KEYS.map(([role, name], index) => [`${role}:${name}`, values[index]])));

describe('a merged form', () => {
  it('accepts a record exactly when every member form accepts its share', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(someContent, someValues, (content, values) => {
        const ids = content.members.map(({ id }) => id);
        const merged = validateForm(mergeForm(content, ids), values, '2026-03-02');
        const own = ids.flatMap((id) =>
          validateForm(mergeForm(content, [id]), memberValues(content, id, values), '2026-03-02'),
        );
        expect(merged.length === 0).toBe(own.length === 0);
        expect(new Set(merged.map(({ path }) => path))).toEqual(new Set(own.map(({ path }) => path)));
        seen[merged.length === 0 ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
  });
});
