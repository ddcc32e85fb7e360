import { describe, expect, it } from 'vitest';
import type { Constraints, DataElement } from './content.ts';
import { element, field, KIOSK, member } from './fixtures/kiosk.samples.ts';
import { mergeForm } from './merge-form.ts';
import { validateForm } from './validate-form.ts';

const TODAY = '2026-03-02';
const form = mergeForm(KIOSK, ['M1', 'M2', 'M3', 'M4']);
const GOOD = {
  'shop:shop.area': 30,
  'shop:shop.tenure': 'leased',
  'shop:shop.leaseEnd': '2026-03-02',
  'owner:person.name': '张三',
  'owner:person.number': '450802199001010018',
  'owner:person.mobile': '13800000001',
  'sign:sign.colours': ['red', 'blue'],
};
const issues = (over: object) => validateForm(form, { ...GOOD, ...over }, TODAY);

describe('validateForm', () => {
  it('accepts a good record and does not ask what a result brings', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ 'owner:person.number': '11010519491231002x', 'shop:shop.area': '30.5' })).toEqual([]);
  });

  it('names what is missing', () => {
    expect(issues({ 'owner:person.name': ' ', 'sign:sign.colours': [] })).toEqual([
      { path: 'owner:person.name', code: 'REQUIRED', params: {} },
      { path: 'sign:sign.colours', code: 'REQUIRED', params: {} },
    ]);
  });

  it('requires a field when its condition holds', () => {
    expect(issues({ 'shop:shop.leaseEnd': null })).toMatchObject([{ path: 'shop:shop.leaseEnd', code: 'REQUIRED' }]);
    const alone = mergeForm(KIOSK, ['M2']);
    expect(validateForm(alone, { ...GOOD, 'shop:shop.leaseEnd': null, 'shop:shop.tenure': 'owned' }, TODAY)).toEqual(
      [],
    );
  });

  it.each([
    ['shop:shop.area', 4, 'MIN'],
    ['shop:shop.area', 201, 'MAX'],
    ['shop:shop.area', 'large', 'TYPE'],
    ['shop:shop.area', Number.POSITIVE_INFINITY, 'TYPE'],
    ['shop:shop.tenure', 'owned', 'OPTION'],
    ['shop:shop.leaseEnd', '2026-03-01', 'MIN'],
    ['shop:shop.leaseEnd', '2026-02-30', 'TYPE'],
    ['owner:person.name', '张', 'PATTERN'],
    ['owner:person.name', '张'.repeat(21), 'MAX_LENGTH'],
    ['owner:person.name', '张\u0000三', 'CONTROL_CHARACTER'],
    ['owner:person.name', 7, 'TYPE'],
    ['owner:person.number', '450802199001010019', 'CODE'],
    ['owner:person.number', '450802202603030018', 'CODE'],
    ['owner:person.mobile', '12800000001', 'CODE'],
    ['sign:sign.colours', ['pink'], 'OPTION'],
    ['sign:sign.colours', ['red', 'red'], 'DUPLICATE'],
    ['sign:sign.colours', 'red', 'TYPE'],
  ])('%s = %j: %s', (path, value, code) => {
    expect(issues({ [path]: value })).toMatchObject([{ path, code }]);
  });

  it('tells the expected check digit', () => {
    expect(issues({ 'owner:person.number': '450802199001010019' })[0]?.params).toEqual({
      kind: 'idCard',
      problem: 'CHECK_DIGIT',
      expected: '8',
    });
  });

  it('counts and checks the entries of a repeated role', () => {
    expect(
      issues({ 'partner:person.name': ['李四', '王五'], 'partner:person.number': ['450802199001010018'] }),
    ).toEqual([{ path: 'partner:person.number', code: 'REQUIRED', params: { entry: 1 } }]);
    expect(issues({ 'partner:person.number': Array(4).fill('450802199001010018') })).toEqual([
      { path: 'partner', code: 'MAX_COUNT', params: { max: 3 } },
    ]);
    expect(issues({ 'partner:person.name': '李四' })).toMatchObject([{ path: 'partner:person.name', code: 'TYPE' }]);
  });
});

describe('kinds of elements', () => {
  const check = (type: DataElement['type'], value: unknown, constraints: Constraints = {}, options?: string[]) => {
    const fields = [field('owner', 'x', { constraints: options === undefined ? null : { options } })];
    const content = {
      ...KIOSK,
      formProvided: [],
      elements: { x: element('x', type, constraints) },
      members: [member('M', { fields })],
    };
    return validateForm(mergeForm(content, ['M']), { 'owner:x': value }, TODAY).map(({ code }) => code);
  };

  it.each<[DataElement['type'], unknown, string[]]>([
    ['integer', 3, []],
    ['integer', '3', []],
    ['integer', 3.5, ['TYPE']],
    ['integer', '3.0', ['TYPE']],
    ['boolean', false, []],
    ['boolean', 'true', ['TYPE']],
    ['division', '450802', []],
    ['division', '450802001001', []],
    ['division', '4508020', ['TYPE']],
    ['uscc', '91350100M000100Y43', []],
    ['uscc', '91350100M000100Y44', ['CODE']],
    ['address', '中山路1号', []],
    ['address', { street: '中山路' }, ['TYPE']],
    ['text', 'x'.repeat(2001), ['MAX_LENGTH']],
    ['text', ['a'], ['TYPE']],
  ])('%s takes %j: %j', (type, value, codes) => {
    expect(check(type, value)).toEqual(codes);
  });

  it('narrows a consent to true', () => {
    expect(check('boolean', true, {}, ['true'])).toEqual([]);
    expect(check('boolean', false, {}, ['true'])).toEqual(['OPTION']);
  });

  it('does not run a dangerous pattern or a pattern on a long text', () => {
    const started = performance.now();
    expect(check('text', `${'a'.repeat(60)}!`, { pattern: '^(a+)+$' })).toEqual(['PATTERN']);
    expect(check('text', 'a'.repeat(1000), { pattern: '^a*$', maxLength: 2000 })).toEqual(['PATTERN']);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
