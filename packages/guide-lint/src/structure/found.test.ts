import { describe, expect, it } from 'vitest';
import { wordFinding } from '../word-finding.ts';
import { found, structureRules } from './found.ts';

describe('rules of structure', () => {
  it('each have an article and words of their own', () => {
    const titles = [...structureRules].map(([ruleId, { article }]) => {
      expect(article, ruleId).not.toBe('');
      const { title, message, suggestion } = wordFinding(found(ruleId, ''));
      expect(message, ruleId).not.toBe(ruleId);
      expect(suggestion, ruleId).toMatch(/[。{}]|\p{Script=Han}/u);
      return title;
    });
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('refuse an unknown rule', () => expect(() => found('NO_SUCH_RULE', '')).toThrow('NO_SUCH_RULE'));
});
