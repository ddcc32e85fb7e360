import { formFor, validateForm } from '@onewindow/process-forms';
import { describe, expect, test } from 'vitest';
import { library, withTea } from '../testing/library.samples.ts';
import { noDelivery } from './application-parts.ts';
import { deliveryIssues, offeredModes } from './delivery-check.ts';
import { deliveryRoleOf, deliveryValues } from './delivery-role.ts';
import { inputOf } from './field-input.ts';
import { fieldValue, isRequired, shownEntries, withEntry, withoutEntry, withValue } from './form-record.ts';
import { controlId, placeOfIssue } from './issue-place.ts';
import { originOf, ownValues } from './own-data.ts';
import { askedSections, sectionTasks } from './sections.ts';

const form = formFor(library, withTea);
const fieldOf = (key: string) => {
  const field = form.fields.find((one) => one.key === key);
  if (!field) throw new Error(key);
  return field;
};
const helper = form.roles.find(({ code }) => code === 'helper');
const helpers = form.fields.filter(({ role }) => role === 'helper');
const name = fieldOf('helper:who.name');

describe('repeated roles', () => {
  test('entries are added, filled and taken away together', () => {
    if (!helper) throw new Error('no helper');
    expect(shownEntries({}, helper)).toBe(1);
    const one = withValue({}, name, '甲', 0);
    const two = withEntry(one, helpers, helper);
    expect(shownEntries(two, helper)).toBe(2);
    const filled = withValue(withValue(two, name, '乙', 1), fieldOf('helper:who.card'), 'X', 1);
    expect(filled).toEqual({ 'helper:who.name': ['甲', '乙'], 'helper:who.card': [null, 'X'] });
    expect(fieldValue(filled, name, 1)).toBe('乙');
    expect(withoutEntry(filled, helpers, 0)).toEqual({ 'helper:who.name': ['乙'], 'helper:who.card': ['X'] });
  });

  test('a condition speaks of its own entry', () => {
    const record = { 'helper:who.name': ['', '乙'] };
    expect(isRequired(form, fieldOf('helper:who.card'), record, 0)).toBe(false);
    expect(isRequired(form, fieldOf('helper:who.card'), record, 1)).toBe(true);
    const issues = validateForm(form, record, '2026-11-24').filter(({ path }) => path === 'helper:who.card');
    expect(issues.map(({ params }) => params['entry'])).toEqual([1]);
  });
});

describe('delivery is asked once', () => {
  const role = deliveryRoleOf(form);

  test('the role is known by what it asks', () => {
    expect(role).toEqual({ role: 'handing', modeKey: 'handing:how.mode', addressKeys: ['handing:how.place'] });
    const withMore = {
      ...form,
      fields: form.fields.map((field) => (field.role === 'owner' ? { ...field, role: 'handing' } : field)),
    };
    expect(deliveryRoleOf(withMore)).toBe(null);
  });

  test('the choice fills its fields', () => {
    const mail = { ...noDelivery, mode: 'MAIL', address: '某路 1 号' } as const;
    expect(deliveryValues(role, mail)).toEqual({ 'handing:how.mode': 'mail', 'handing:how.place': '某路 1 号' });
    expect(deliveryValues(role, { ...mail, mode: 'WINDOW' })).toEqual({ 'handing:how.mode': 'window' });
    expect(deliveryValues(role, noDelivery)).toEqual({});
    expect(askedSections(form, 'handing').map((section) => section.name)).toEqual(['owner', 'shop', 'helper']);
  });

  test('a parcel needs a name, a number, a division and an address', () => {
    const codes = (choice: Parameters<typeof deliveryIssues>[0]) =>
      deliveryIssues(choice).map(({ path, code }) => `${path} ${code}`);
    expect(codes(noDelivery)).toEqual(['delivery.mode REQUIRED']);
    expect(codes({ ...noDelivery, mode: 'WINDOW' })).toEqual([]);
    expect(codes({ ...noDelivery, mode: 'MAIL', recipientMobile: '123', recipientName: '甲' })).toEqual([
      'delivery.recipientName TOO_SHORT',
      'delivery.recipientMobile LENGTH',
      'delivery.divisionCode REQUIRED',
      'delivery.address REQUIRED',
    ]);
    expect(
      codes({
        mode: 'MAIL',
        recipientName: '张三',
        recipientMobile: '13800000000',
        divisionCode: '450802',
        address: '某路 1 号院',
      }),
    ).toEqual([]);
  });

  test('only ways on paper are offered', () => {
    expect(offeredModes({ modes: ['mail', 'window', 'online'] })).toEqual(['MAIL', 'WINDOW']);
  });
});

describe('own data', () => {
  const person = { name: '刘凤仪', idNumber: '450802197706239980', mobile: '13800000054' };

  test('is found by type and source', () => {
    expect(ownValues(form, 'owner', person, '2026-11-24')).toEqual({
      'owner:who.mobile': '13800000054',
      'owner:who.card': '450802197706239980',
      'owner:who.name': '刘凤仪',
      'owner:who.born': '1977-06-23',
      'owner:who.sex': 'female',
    });
    expect(ownValues(form, 'shop', person, '2026-11-24')).toEqual({});
  });

  test('a number that is none fills nothing of the card', () => {
    expect(ownValues(form, 'owner', { ...person, idNumber: '450802197706239981' }, '2026-11-24')).toEqual({
      'owner:who.mobile': '13800000054',
    });
  });

  test('a prefilled value says where it came from until it is changed', () => {
    const own = { 'owner:who.name': '刘凤仪' };
    const source = { typed: { 'owner:who.name': '刘凤仪' }, prefill: form.prefill, own };
    expect(originOf({ key: 'shop:shop.area' }, 30, source)).toBe('answers');
    expect(originOf({ key: 'owner:who.name' }, '刘凤仪', source)).toBe('person');
    expect(originOf({ key: 'owner:who.name' }, '刘', source)).toBe(null);
  });
});

describe('tasks and places', () => {
  const sections = askedSections(form, 'handing');
  const tasks = (values: Record<string, unknown>) =>
    sectionTasks(
      sections,
      { ...form.prefill, ...values },
      validateForm(form, { ...form.prefill, ...values }, '2026-11-24'),
    ).map(({ state, filled }) => [state, filled]);

  test('a section is done when nothing stands against it', () => {
    expect(tasks({})).toEqual([
      ['TODO', 0],
      ['STARTED', 1],
      ['TODO', 0],
    ]);
    expect(tasks({ 'shop:shop.shelves': '12' })[1]).toEqual(['DONE', 2]);
  });

  test('every issue has its place', () => {
    const layout = { content: library, sections, deliveryRole: deliveryRoleOf(form) };
    const place = (path: string) => placeOfIssue({ path }, layout);
    expect(place('answers.tea')).toEqual({ step: 'questions', question: 'tea' });
    expect(place('answers.gone')).toEqual({ step: 'questions' });
    expect(place('shop:shop.area')).toEqual({ step: 'form', section: 1 });
    expect(place('helper')).toEqual({ step: 'form', section: 2 });
    expect(place('materials.PLAN')).toEqual({ step: 'materials' });
    expect(place('delivery.address')).toEqual({ step: 'delivery' });
    expect(place('handing:how.place')).toEqual({ step: 'delivery' });
    expect(place('isDeclaredTrue')).toEqual({ step: 'check' });
    expect(controlId('helper:who.name', 1)).toBe('field-helper:who.name-1');
    expect(controlId('shop:shop.area', undefined)).toBe('field-shop:shop.area');
  });

  test('controls fit their types', () => {
    const at = new Date('2026-11-24T02:00:00Z');
    expect(inputOf(fieldOf('owner:who.born'), at)).toMatchObject({ type: 'date', max: '2026-11-24', min: undefined });
    expect(inputOf(fieldOf('shop:shop.area'), at)).toMatchObject({ mode: 'decimal' });
    expect(inputOf(fieldOf('owner:who.mobile'), at)).toMatchObject({ type: 'tel' });
    expect(inputOf(fieldOf('handing:how.place'), at)).toMatchObject({ rows: 2 });
  });
});
