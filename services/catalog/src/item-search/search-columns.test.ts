import { emptyGuide } from '@onewindow/guide-lint';
import { expect, test } from 'vitest';
import { guideSample } from '../guide-page/guide-page.samples.ts';
import { divisionsAbove, initialsOf, onlineReachOf, otherInitialsOf, searchColumns } from './search-columns.ts';

test('initials follow the phrase, keep letters and digits and drop the rest', () => {
  expect(initialsOf('食品经营许可新办（餐饮服务）')).toBe('spjyxkxbcyfw');
  expect(initialsOf('银行登记')).toBe('yhdj');
  expect(initialsOf('ＷＴＯ2件事')).toBe('wto2js');
  expect(initialsOf('')).toBe('');
});

test('a polyphone that the dictionary reads wrongly is found by its other reading', () => {
  const readings = [initialsOf('企业重组登记'), ...otherInitialsOf('企业重组登记')];
  expect(readings).toEqual(expect.arrayContaining(['qyczdj', 'qyzzdj']));
  expect(readings.length).toBeLessThanOrEqual(9);
  expect(otherInitialsOf('')).toEqual([]);
});

test('each circle of text holds the one within', () => {
  const columns = searchColumns(guideSample(), '食品经营许可新办（餐饮服务）');
  for (const text of ['食品经营许可新办(餐饮服务)', 'spjyxkxbcyfw']) expect(columns.nameText).toContain(text);
  for (const text of [columns.nameText, '开饭店', '食品经营许可证', '港北区市场监督管理局'])
    expect(columns.nearText).toContain(text);
  for (const text of [columns.nearText, '授权委托书']) expect(columns.allText).toContain(text);
  expect(columns.allTerms).toEqual(expect.arrayContaining(['授权', '委', '#within:450800', '#division:450802']));
  expect(columns.nameTerms).not.toContain('授权');
});

test('no pair of characters crosses from one text to the next', () => {
  const content = emptyGuide({ keywords: ['甲乙', '丙丁'] });
  expect(searchColumns(content, '名称').nearTerms).not.toContain('乙丙');
});

test('divisions above a division, nearest first', () => {
  expect(divisionsAbove('450802001003')).toEqual(['450802001', '450802', '450800', '450000']);
  expect(divisionsAbove('450802001')).toEqual(['450802', '450800', '450000']);
  expect(divisionsAbove('450800')).toEqual(['450000']);
});

test('how far online', () => {
  expect(onlineReachOf({ isOnline: true, visits: 0 })).toBe('WHOLLY');
  expect(onlineReachOf({ isOnline: true, visits: 1 })).toBe('PARTLY');
  expect(onlineReachOf({ isOnline: true, visits: null })).toBe('PARTLY');
  expect(onlineReachOf({ isOnline: false, visits: 0 })).toBe('WINDOW_ONLY');
});
