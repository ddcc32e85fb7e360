import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likePattern, searchDemand, searchForm, searchTerms } from './item-search.rules.ts';

test('a name is found by its characters and pairs, full-width forms unified', () => {
  expect(searchTerms('税务（首次）')).toEqual(['税', '务', '(', '首', '次', ')', '税务', '务(', '(首', '首次', '次)']);
});

test('a query demands pairs, single characters only when alone, and nothing when empty', () => {
  expect(searchDemand('餐饮店 证')).toEqual({ terms: ['餐饮', '饮店', '证'], words: ['餐饮店', '证'] });
  expect(searchDemand(' \0 ')).toBeNull();
});

test('wildcards of LIKE are searched literally', () => {
  expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%');
});

test('every part of a name without spaces demands only what the name offers', () => {
  const name = fc.array(fc.constantFrom('食', '品', '经', '营', '𠮷', '（', 'A', '1'), { minLength: 1 });
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (characters, from, length) => {
      const start = from % characters.length;
      const part = characters.slice(start, start + 1 + (length % characters.length)).join('');
      const offered = new Set(searchTerms(characters.join('')));
      const demand = searchDemand(part);
      expect(demand?.terms.every((term) => offered.has(term))).toBe(true);
      expect(demand?.words.every((word) => searchForm(characters.join('')).includes(word))).toBe(true);
    }),
  );
});
