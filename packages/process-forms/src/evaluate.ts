import type { Answers, FormValues } from './content.ts';
import type { Expression, Literal, Operand, Operator } from './expression.ts';

/** What the references of an expression are looked up in. */
export interface Scope {
  readonly answers?: Answers;
  readonly fields?: FormValues;
}

/** `undefined` stands for empty: a question that was not asked or not answered. */
type Value = Literal | readonly unknown[] | undefined;

/** Steps after which evaluation stops: far above what a parsed expression can need. */
const MAX_STEPS = 5000;

/**
 * Whether a condition holds.
 *
 * - An answer that is absent is empty: `!=` holds against anything, every other comparison fails.
 * - A form field that is absent, null or blank is the empty text, so `field.a.b != ""` asks whether
 *   it was filled.
 * - A number and a numeral in text compare as numbers; texts compare by code units, which orders
 *   civil dates. Values of other kinds are unequal and unordered.
 * - `in` asks whether a list, or the answer of a multiple choice, holds the value on its left.
 * - A bare value holds only when it is `true`.
 *
 * @throws RangeError when a forged expression needs more than 5000 steps
 */
export function evaluate(expression: Expression, scope: Scope): boolean {
  let steps = 0;
  const visit = (node: Expression): boolean => {
    steps += 1;
    if (steps > MAX_STEPS) throw new RangeError('Expression needs too many steps');
    switch (node.kind) {
      case 'or':
        return node.terms.some(visit);
      case 'and':
        return node.terms.every(visit);
      case 'not':
        return !visit(node.term);
      case 'value':
        return operandValue(node.operand, scope) === true;
      case 'compare':
        return compare(node.operator, operandValue(node.left, scope), operandValue(node.right, scope));
    }
  };
  return visit(expression);
}

function operandValue(operand: Operand, { answers = {}, fields = {} }: Scope): Value {
  switch (operand.kind) {
    case 'literal':
      return operand.value;
    case 'list':
      return operand.values;
    case 'answer':
      return Object.hasOwn(answers, operand.question) ? answers[operand.question] : undefined;
    case 'field':
      return fieldValue(Object.hasOwn(fields, operand.key) ? fields[operand.key] : undefined);
  }
}

function fieldValue(raw: unknown): Value {
  if (typeof raw === 'string') return raw.trim();
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  return Array.isArray(raw) && raw.length > 0 ? raw : '';
}

function compare(operator: Operator, left: Value, right: Value): boolean {
  if (left === undefined || right === undefined) return operator === '!=';
  if (operator === 'in') return Array.isArray(right) && right.some((entry) => equal(left, entry));
  if (operator === '==') return equal(left, right);
  if (operator === '!=') return !equal(left, right);
  const order = orderOf(left, right);
  if (order === null) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function equal(left: unknown, right: unknown): boolean {
  if (typeof left === typeof right) return left === right;
  const [a, b] = [numberOf(left), numberOf(right)];
  return a !== null && a === b;
}

function orderOf(left: Value, right: Value): number | null {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== null && b !== null) return a - b;
  if (typeof left !== 'string' || typeof right !== 'string' || left === '' || right === '') return null;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}
