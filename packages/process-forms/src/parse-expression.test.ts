import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_LENGTH } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { referencesOf } from './references.ts';

describe('parseExpression', () => {
  it('binds not before and before or', () => {
    const parsed = parseExpression('not answer.a == 1 and answer.b or true');
    expect(parsed).toEqual({
      ok: true,
      value: {
        kind: 'or',
        terms: [
          {
            kind: 'and',
            terms: [
              {
                kind: 'not',
                term: {
                  kind: 'compare',
                  operator: '==',
                  left: { kind: 'answer', question: 'a' },
                  right: { kind: 'literal', value: 1 },
                },
              },
              { kind: 'value', operand: { kind: 'answer', question: 'b' } },
            ],
          },
          { kind: 'value', operand: { kind: 'literal', value: true } },
        ],
      },
    });
  });

  it('splits a field reference into role and element', () => {
    const parsed = parseExpression('field.premise.premise.tenure in ["a \\"b\\" \\\\", -2.5, false]');
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        left: { kind: 'field', key: 'premise:premise.tenure' },
        right: { kind: 'list', values: ['a "b" \\', -2.5, false] },
      },
    });
  });

  it.each([
    ['', 'EMPTY', 0],
    ['  ', 'EMPTY', 2],
    ['answer.a =  1', 'SINGLE_EQUALS', 9],
    ['answer.a && true', 'UNKNOWN_CHARACTER', 9],
    ['answer.a == “yes”', 'UNKNOWN_CHARACTER', 12],
    ['answer.a == "yes', 'UNTERMINATED_STRING', 12],
    ['answer.a == "y\\n"', 'UNKNOWN_ESCAPE', 14],
    ['age > 3', 'UNKNOWN_WORD', 0],
    ['constructor == 1', 'UNKNOWN_WORD', 0],
    ['answer. == 1', 'INCOMPLETE_REFERENCE', 0],
    ['answer.a.b == 1', 'INCOMPLETE_REFERENCE', 0],
    ['field.role == 1', 'INCOMPLETE_REFERENCE', 0],
    ['answer.a ==', 'VALUE_EXPECTED', 11],
    ['answer.a and', 'VALUE_EXPECTED', 12],
    ['answer.a in [answer.b]', 'LITERAL_EXPECTED', 13],
    ['answer.a in ["x" "y"]', 'CLOSING_BRACKET_EXPECTED', 17],
    ['(answer.a', 'CLOSING_PARENTHESIS_EXPECTED', 9],
    ['1 < answer.a < 3', 'CHAINED_COMPARISON', 13],
    ['"yes"', 'NOT_A_CONDITION', 0],
    ['true true', 'UNEXPECTED_TEXT', 5],
    [`answer.a == ${'9'.repeat(400)}`, 'NUMBER_OUT_OF_RANGE', 12],
    [`${'('.repeat(MAX_DEPTH + 1)}true`, 'TOO_DEEP', MAX_DEPTH],
    [`${'not '.repeat(MAX_DEPTH + 1)}true`, 'TOO_DEEP', MAX_DEPTH * 4],
    ['x'.repeat(MAX_LENGTH + 1), 'TOO_LONG', MAX_LENGTH],
  ])('tells of %j: %s at %i', (text, code, at) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, problem: { code, at } });
  });

  const soup = fc
    .array(
      fc.constantFrom(
        'and',
        'or',
        'not',
        'in',
        '==',
        '<',
        '(',
        ')',
        '[',
        ']',
        ',',
        '"a"',
        '3',
        'true',
        'answer.a',
        'field.a.b',
        '"',
        '.',
        '-',
      ),
      {
        maxLength: 40,
      },
    )
    .map((pieces) => pieces.join(' '));

  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), soup),
        (text) => {
          const parsed = parseExpression(text);
          if (parsed.ok) return;
          expect(parsed.problem.at).toBeGreaterThanOrEqual(0);
          expect(parsed.problem.at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lists references once each', () => {
    const parsed = parseExpression('answer.a == 1 or not (answer.b in ["x"] and field.r.e.f == answer.a)');
    expect(parsed.ok && referencesOf(parsed.value)).toEqual({ answers: ['a', 'b'], fields: ['r:e.f'] });
  });
});
