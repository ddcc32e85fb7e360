import { describe, expect, it } from 'vitest';
import { compareHalls, divisionPrefix, type HallLevel, hallName } from './hall.rules.ts';

describe('hallName', () => {
  const city = '{division}政务服务中心';
  const township = '{parent}{division}便民服务中心';

  it.each([
    [city, { division: '贵港市' }, '贵港市政务服务中心'],
    [city, { division: '桂平市' }, '桂平市政务服务中心'],
    [township, { division: '马练瑶族乡', parent: '平南县' }, '平南县马练瑶族乡便民服务中心'],
    [township, { division: '贵城街道', parent: '港北区' }, '港北区贵城街道便民服务中心'],
    [city, { division: '港南区 ' }, '港南区政务服务中心'],
  ])('%s of %j is %s', (pattern, place, name) => {
    expect(hallName(pattern, place)).toBe(name);
  });

  it('never leaves a hole', () => {
    expect(() => hallName(township, { division: '大圩镇' })).toThrow('{parent}');
    expect(() => hallName('{city}', { division: '大圩镇' })).toThrow('{city}');
  });
});

it('orders halls from the city down', () => {
  const hall = (level: HallLevel, divisionCode: string) => ({ level, divisionCode, name: divisionCode });
  const ordered = [
    hall('CITY', '450800'),
    hall('COUNTY', '450802'),
    hall('COUNTY', '450881'),
    hall('TOWNSHIP', '450802001'),
  ];
  expect(ordered.toReversed().toSorted(compareHalls)).toEqual(ordered);
});

it.each([
  ['450800', '4508'],
  ['450802', '450802'],
  ['450802001', '450802001'],
  ['45%', null],
  ['', null],
])('codes below %j begin with %j', (code, prefix) => {
  expect(divisionPrefix(code)).toBe(prefix);
});
