import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServicePlace } from '../../content/guide-content.ts';
import { guideSample, materialSample } from '../guide.samples.ts';
import { acceptanceHandbook } from './acceptance-handbook.ts';
import { materialsFor } from './materials-for.ts';
import { placesByNearness } from './places-by-nearness.ts';

describe('materialsFor', () => {
  const guide = guideSample();
  const namesFor = (answers: Record<string, string>): string[] => materialsFor(guide, answers).map(({ id }) => id);
  it('keeps what the answers do not rule out', () => {
    expect(namesFor({})).toHaveLength(4);
    expect(namesFor({ 'q-premises': 'rented' })).toHaveLength(4);
    expect(namesFor({ 'q-premises': 'owned' })).toEqual(['m-form', 'm-identity', 'm-rules']);
    expect(namesFor({ 'q-premises': '' })).toHaveLength(4);
    expect(namesFor({ elsewhere: 'owned' })).toHaveLength(4);
  });
  it('only takes away with further answers', () => {
    const ids = ['q1', 'q2', 'q3'];
    const conditions = fc.array(
      fc.record({ questionId: fc.constantFrom(...ids), optionIds: fc.subarray(['a', 'b', 'c']) }),
      { maxLength: 3 },
    );
    const answers = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 5 }), answers, answers, (rows, some, more) => {
        const materials = rows.map((onlyIf, index) => materialSample({ id: String(index), onlyIf }));
        const content = guideSample({ materials });
        const few = materialsFor(content, some);
        const fewer = materialsFor(content, { ...more, ...some });
        expect(fewer.every((material) => few.includes(material))).toBe(true);
      }),
    );
  });
});

describe('placesByNearness', () => {
  const place = (divisionCode: string): ServicePlace => ({
    id: divisionCode,
    hallId: null,
    hallName: `大厅${divisionCode}`,
    divisionCode,
    address: '示例路1号',
    floor: '',
    window: '',
    hours: '',
    traffic: '',
  });
  const places = ['450800', '450821', '450802', '450802101', '450802001'].map(place);
  const order = (divisionCode: string | null): string[] =>
    placesByNearness(places, divisionCode).map((near) => `${near.place.divisionCode}${near.isNearest ? '*' : ''}`);

  it('begins with the own township, then county, then city', () =>
    expect(order('450802001')).toEqual(['450802001*', '450802', '450800', '450802101', '450821']));
  it('names the nearest above when the township has none', () =>
    expect(order('450802102')).toEqual(['450802*', '450800', '450802101', '450802001', '450821']));
  it('shows a county what lies within it', () =>
    expect(order('450802')).toEqual(['450802*', '450800', '450802101', '450802001', '450821']));
  it('reads the code of 12 digits of a village', () => expect(order('450802001003')[0]).toBe('450802001*'));
  it('goes by level without a division', () =>
    expect(order(null)).toEqual(['450800', '450821', '450802', '450802101', '450802001']));
  it('tells the level of each', () =>
    expect(placesByNearness(places, '450802001').map(({ level }) => level)).toEqual([
      'TOWNSHIP',
      'COUNTY',
      'CITY',
      'TOWNSHIP',
      'COUNTY',
    ]));
  it('loses no place and invents none', () => {
    const codes = fc.constantFrom('450000', '450800', '450802', '450802001', '450802001001', '450821', '', 'x');
    fc.assert(
      fc.property(fc.array(codes.map(place), { maxLength: 8 }), codes, (some, asked) => {
        const near = placesByNearness(some, asked).map((one) => one.place.divisionCode);
        expect(near.toSorted()).toEqual(some.map(({ divisionCode }) => divisionCode).toSorted());
      }),
    );
  });
});

describe('acceptanceHandbook', () => {
  it('has a row a material without gaps for a complete guide', () => {
    const rows = acceptanceHandbook(guideSample());
    expect(rows.map(({ name }) => name)).toEqual(guideSample().materials.map(({ name }) => name));
    expect(rows.flatMap(({ gaps }) => gaps)).toEqual([]);
    expect(rows[1]?.isShared).toBe(true);
  });
  it('flags each blank of the four', () => {
    const blank = materialSample({ basis: [], paperFormat: '', paperCopies: 0, acceptStandards: ['无'] });
    expect(acceptanceHandbook(guideSample({ materials: [blank] }))[0]?.gaps).toEqual([
      'basis',
      'format',
      'copies',
      'standards',
    ]);
    const electronic = { ...blank, medium: 'ELECTRONIC' as const };
    expect(acceptanceHandbook(guideSample({ materials: [electronic] }))[0]?.gaps).toEqual(['basis', 'standards']);
  });
});
