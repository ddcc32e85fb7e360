import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern, safePattern } from './safe-pattern.ts';

describe('safePattern', () => {
  it.each([
    '^[\\u4e00-\\u9fa5·A-Za-z ]{2,50}$',
    '^[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]$',
    '^(0\\d{2,3}-\\d{7,8}|1[3-9]\\d{9})$',
    '^([01]\\d|2[0-3]):[0-5]\\d$',
    '^0\\d{2,3}-\\d{7,8}(-\\d{1,5})?$',
    '^(?:ab){3}$',
    '^[()*+]+$',
    '^\\(\\d+\\)$',
  ])('takes %s', (source) => {
    expect(safePattern(source)).toBeInstanceOf(RegExp);
  });

  it.each([
    '^(a+)+$',
    '^(a*)*$',
    '^(a|a)*$',
    '^((a?)b){20}$',
    '^(?:x(?:a+)y)+$',
    '^(\\w{1,9}){1,9}$',
    'a?'.repeat(30),
    '.*.*.*.*',
    '(a)\\1',
    '(?=a)a',
    '(?<!a)b',
    '(',
    '[',
    'a)',
    '\\',
    'x'.repeat(301),
  ])('refuses %s', (source) => {
    expect(safePattern(source)).toBeNull();
    expect(matchesPattern(source, 'aaa')).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('(', ')', '[', ']', '{', '}', '1', ',', '*', '+', '?', '|', 'a', '\\', '^'),
          maxLength: 20,
        }),
        (source) => {
          expect(typeof matchesPattern(source, 'aaaa')).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
