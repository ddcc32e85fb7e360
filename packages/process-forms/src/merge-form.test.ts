import { describe, expect, it } from 'vitest';
import { ALL_MEMBERS, element, field, KIOSK, member } from './fixtures/kiosk.samples.ts';
import { formFor } from './form-for.ts';
import { memberValues, normalizeValues } from './form-values.ts';
import { mergeForm } from './merge-form.ts';

const form = mergeForm(KIOSK, ['M1', 'M2', 'M3', 'M4']);
const byKey = (key: string) => form.fields.find((one) => one.key === key);

describe('mergeForm', () => {
  it('asks one field for each role and element, in the order of the roles', () => {
    expect(form.fields.map(({ key }) => key)).toEqual([
      'shop:shop.area',
      'shop:shop.tenure',
      'shop:shop.leaseEnd',
      'owner:person.name',
      'owner:person.number',
      'owner:person.mobile',
      'partner:person.name',
      'partner:person.number',
      'sign:sign.colours',
    ]);
    expect(form.sections.map(({ name, fields }) => [name, fields.length])).toEqual([
      ['shop', 3],
      ['owner', 3],
      ['partner', 2],
      ['sign', 1],
    ]);
    expect(form.fieldTotal).toBe(15);
  });

  it('hides what a result brings', () => {
    expect(form.provided.map(({ key }) => key)).toEqual(['shop:org.code']);
  });

  it('intersects constraints, requires what any member requires, and names the members', () => {
    expect(byKey('shop:shop.area')).toMatchObject({
      required: true,
      constraints: { minimums: [5], maximums: [200] },
      usedBy: ['M2', 'M3'],
    });
    expect(byKey('shop:shop.tenure')?.constraints.options?.map(({ code }) => code)).toEqual(['leased']);
    expect(byKey('owner:person.name')).toMatchObject({ required: true, usedBy: ['M1', 'M2', 'M3', 'M4'] });
    expect(form.conflicts).toEqual([]);
  });

  it('reports fields that no value can satisfy', () => {
    const content = {
      ...KIOSK,
      members: [
        member('A', {
          fields: [
            field('shop', 'shop.area', { constraints: { max: 10 } }),
            field('shop', 'shop.tenure', { constraints: { options: ['owned'] } }),
          ],
        }),
        member('B', {
          fields: [
            field('shop', 'shop.area', { constraints: { min: 20 } }),
            field('shop', 'shop.tenure', { constraints: { options: ['lent'] } }),
          ],
        }),
      ],
    };
    expect(mergeForm(content, ['A', 'B']).conflicts).toEqual([
      { key: 'shop:shop.area', code: 'MIN_ABOVE_MAX', memberIds: ['A', 'B'] },
      { key: 'shop:shop.tenure', code: 'EMPTY_OPTIONS', memberIds: ['A', 'B'] },
    ]);
    expect(mergeForm(content, ['A']).conflicts).toEqual([]);
  });

  it('keeps the strictest of several dates and never judges today', () => {
    const dated = (min: string, max: string) =>
      member(min, { fields: [field('shop', 'when', { constraints: { min, max } })] });
    const content = {
      ...KIOSK,
      elements: { when: element('when', 'date') },
      members: [dated('today', '2026-05-01'), dated('2026-01-01', 'today'), dated('2026-03-01', '2026-04-01')],
    };
    const merged = mergeForm(
      content,
      content.members.map(({ id }) => id),
    );
    expect(merged.fields[0]?.constraints).toMatchObject({
      minimums: ['2026-03-01', 'today'],
      maximums: ['2026-04-01', 'today'],
    });
    expect(merged.conflicts).toEqual([]);
  });
});

describe('formFor', () => {
  it('fills in answers that the field takes', () => {
    expect(formFor(KIOSK, ALL_MEMBERS).prefill).toEqual({ 'shop:shop.area': 50, 'sign:sign.colours': ['red'] });
    expect(formFor(KIOSK, { ...ALL_MEMBERS, area: 300, sign: 'no' }).prefill).toEqual({ 'shop:shop.area': 300 });
    expect(formFor(KIOSK, { ...ALL_MEMBERS, area: 300 }).prefill).toEqual({ 'sign:sign.colours': ['red'] });
  });
});

describe('memberValues', () => {
  it('hands each member its own fields', () => {
    const values = { 'owner:person.name': '张三', 'shop:org.code': 'X', 'sign:sign.colours': ['red'] };
    expect(memberValues(KIOSK, 'M1', values)).toEqual({ 'owner:person.name': '张三', 'shop:org.code': 'X' });
    expect(memberValues(KIOSK, 'M9', values)).toEqual({});
  });

  it('fills up the entries of a repeated role', () => {
    const values = { 'partner:person.name': ['李四', '王五'], 'partner:person.number': ['450802199001010018'] };
    expect(memberValues(KIOSK, 'M3', values)).toEqual({ 'partner:person.number': ['450802199001010018', null] });
  });
});

describe('normalizeValues', () => {
  it('trims texts, writes codes in capitals, reads numerals and drops strangers', () => {
    const values = {
      'owner:person.name': ' 张三 ',
      'owner:person.number': '11010519491231002x',
      'owner:person.mobile': '138 0000 0001',
      'shop:shop.area': '12.50',
      'partner:person.name': [' 李四', null],
      'shop:org.code': '91350100m000100y43',
      stranger: 1,
    };
    expect(normalizeValues(form, values)).toEqual({
      'owner:person.name': '张三',
      'owner:person.number': '11010519491231002X',
      'owner:person.mobile': '13800000001',
      'shop:shop.area': 12.5,
      'partner:person.name': ['李四', null],
      'shop:org.code': '91350100M000100Y43',
    });
  });
});
