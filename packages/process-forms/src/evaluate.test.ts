import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from './conditions.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';

describe('evaluate', () => {
  it.each(['==', '<', '<=', '>', '>=', 'in'])('fails an absent answer %s anything', (operator) => {
    const right = operator === 'in' ? '["yes", ""]' : '"yes"';
    expect(holds(`answer.a ${operator} ${right}`, { answers: {} })).toBe(false);
    expect(holds(`"yes" ${operator} answer.a`, { answers: {} })).toBe(false);
  });

  it('holds an absent answer different from anything', () => {
    expect(holds('answer.a != "yes"', { answers: {} })).toBe(true);
    expect(holds('answer.a != 3 and not answer.a == 3', {})).toBe(true);
    expect(holds('answer.toString != "x" and not answer.constructor == ""', { answers: {} })).toBe(true);
  });

  it.each([
    ['answer.a == "yes"', { a: 'yes' }, true],
    ['answer.a in ["x", "yes"]', { a: 'yes' }, true],
    ['"x" in answer.a', { a: ['x', 'y'] }, true],
    ['"z" in answer.a', { a: ['x', 'y'] }, false],
    ['"x" in answer.a', { a: 'xyz' }, false],
    ['"x" in answer.a', { a: [] }, false],
    ['answer.a > 300 or answer.b > 30', { a: 300, b: 31 }, true],
    ['answer.a >= 300 and answer.a <= 300 and not answer.a < 300', { a: 300 }, true],
    ['answer.a == 3', { a: '3' }, true],
    ['answer.a > "b"', { a: 'c' }, true],
    ['answer.a > 1', { a: 'many' }, false],
    ['answer.a', { a: 'yes' }, false],
  ])('%s of %j is %s', (text, answers, expected) => {
    expect(holds(text, { answers })).toBe(expected);
  });

  it.each([
    [undefined, false],
    [null, false],
    ['', false],
    ['  ', false],
    [[], false],
    ['张三', true],
    [0, true],
    [false, true],
  ])('takes the field %j for filled: %s', (value, filled) => {
    expect(holds('field.agent.person.name != ""', { fields: { 'agent:person.name': value } })).toBe(filled);
    expect(holds('field.agent.person.name == ""', { fields: { 'agent:person.name': value } })).toBe(!filled);
  });

  it('compares numerals of a form as numbers, dates as dates, and knows booleans', () => {
    const fields = { 'sign:sign.length': '4.5', 'lease:end': '2026-10-01', 'home:sole': true };
    expect(holds('field.sign.sign.length > 4 and field.sign.sign.length < 10', { fields })).toBe(true);
    expect(holds('field.lease.end > "2026-09-30"', { fields })).toBe(true);
    expect(holds('field.home.sole == true and field.home.sole', { fields })).toBe(true);
    expect(holds('field.home.missing < 4', { fields })).toBe(false);
  });

  it('never holds for what cannot be read', () => {
    expect(holds('answer.a =', { answers: { a: 1 } })).toBe(false);
  });

  it('stops a forged expression', () => {
    const bare: Expression = { kind: 'value', operand: { kind: 'literal', value: true } };
    expect(() => evaluate({ kind: 'and', terms: Array(6000).fill(bare) }, {})).toThrow(RangeError);
  });

  it('agrees with JavaScript on any nesting of and, or, not', () => {
    const truth = fc.letrec<{ node: [string, boolean] }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.boolean().map((value): [string, boolean] => [value ? 'answer.t == 1' : 'answer.t == 2', value]),
        tie('node').map(([text, value]): [string, boolean] => [`not (${text})`, !value]),
        fc
          .tuple(tie('node'), tie('node'))
          .map(([a, b]): [string, boolean] => [`(${a[0]}) and (${b[0]})`, a[1] && b[1]]),
        fc
          .tuple(tie('node'), tie('node'))
          .map(([a, b]): [string, boolean] => [`((${a[0]}) or (${b[0]}))`, a[1] || b[1]]),
      ),
    }));
    fc.assert(
      fc.property(truth.node, ([text, value]) => {
        expect(holds(text, { answers: { t: 1 } })).toBe(value);
      }),
    );
  });
});
