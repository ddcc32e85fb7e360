import { type Expression, type Operand, parseExpression, type Question } from '@onewindow/process-forms';

/** How one row compares: the first three for single choice, then multiple choice, then numbers. */
export type RowOperator = 'is' | 'isNot' | 'oneOf' | 'has' | 'hasNot' | '==' | '<' | '<=' | '>' | '>=';

/** One comparison that can be picked without writing: a question, how, and option codes or a number. */
export interface ConditionRow {
  readonly question: string;
  readonly operator: RowOperator;
  readonly values: readonly (string | number)[];
}

/** A condition as rows that all, or any of which, must hold; no rows: always. */
export interface ConditionRows {
  readonly join: 'and' | 'or';
  readonly rows: readonly ConditionRow[];
}

const OPERATORS: Readonly<Record<Question['type'], readonly RowOperator[]>> = {
  single: ['is', 'isNot', 'oneOf'],
  multi: ['has', 'hasNot'],
  number: ['>', '>=', '<', '<=', '=='],
};

/** Signs make bad message keys. */
const SIGN_NAMES: Partial<Record<RowOperator, string>> = {
  '==': 'equals',
  '<': 'below',
  '<=': 'atMost',
  '>': 'above',
  '>=': 'atLeast',
};

/** The message key of an operator. */
export function signName(operator: RowOperator): string {
  return SIGN_NAMES[operator] ?? operator;
}

/** Operators that make sense for a question, the usual one first. */
export function operatorsFor(type: Question['type']): readonly RowOperator[] {
  return OPERATORS[type];
}

/** A first row about a question: its usual operator and its first value. */
export function firstRow({ id, type, options, samples, min }: Question): ConditionRow {
  const value = type === 'number' ? (samples?.[0] ?? min ?? 0) : (options[0]?.code ?? '');
  return { question: id, operator: OPERATORS[type][0] ?? 'is', values: [value] };
}

/** The rows of a condition; null when it can only be shown as text. */
export function rowsOf(text: string, questions: readonly Question[]): ConditionRows | null {
  const parsed = parseExpression(text);
  if (!parsed.ok) return null;
  const { value } = parsed;
  if (value.kind === 'value') {
    const isAlways = value.operand.kind === 'literal' && value.operand.value === true;
    return isAlways ? { join: 'and', rows: [] } : null;
  }
  const isChain = value.kind === 'and' || value.kind === 'or';
  const terms = isChain ? value.terms : [value];
  const rows = terms.flatMap((term) => rowOf(term, questions) ?? []);
  return rows.length === terms.length ? { join: value.kind === 'or' ? 'or' : 'and', rows } : null;
}

/** The condition that the rows say, in the language of conditions. */
export function textOf({ join, rows }: ConditionRows): string {
  return rows.length === 0 ? 'true' : rows.map(rowText).join(` ${join} `);
}

function rowOf(expression: Expression, questions: readonly Question[]): ConditionRow | null {
  if (expression.kind === 'not') {
    const inner = rowOf(expression.term, questions);
    return inner?.operator === 'has' ? { ...inner, operator: 'hasNot' } : null;
  }
  if (expression.kind !== 'compare') return null;
  const { operator, left, right } = expression;
  if (operator === 'in' && left.kind === 'literal' && right.kind === 'answer') {
    return checked({ question: right.question, operator: 'has', values: [String(left.value)] }, questions);
  }
  const values = valuesOf(right);
  if (left.kind !== 'answer' || values === null) return null;
  const type = questions.find(({ id }) => id === left.question)?.type;
  const named = operator === 'in' ? 'oneOf' : operator === '!=' ? 'isNot' : operator;
  const isChoice = type !== 'number' && named === '==';
  return checked({ question: left.question, operator: isChoice ? 'is' : named, values }, questions);
}

/** A row only when its question exists and can be compared so. */
function checked(row: ConditionRow, questions: readonly Question[]): ConditionRow | null {
  const question = questions.find(({ id }) => id === row.question);
  return question && OPERATORS[question.type].includes(row.operator) ? row : null;
}

function valuesOf(operand: Operand): (string | number)[] | null {
  const found = operand.kind === 'literal' ? [operand.value] : operand.kind === 'list' ? [...operand.values] : null;
  return found?.flatMap((value) => (typeof value === 'boolean' ? [] : [value])) ?? null;
}

function rowText({ question, operator, values }: ConditionRow): string {
  const answer = `answer.${question}`;
  const [first = ''] = values;
  if (operator === 'oneOf') return `${answer} in [${values.map(literal).join(', ')}]`;
  if (operator === 'has') return `${literal(first)} in ${answer}`;
  if (operator === 'hasNot') return `not ${literal(first)} in ${answer}`;
  if (operator === 'is' || operator === 'isNot')
    return `${answer} ${operator === 'is' ? '==' : '!='} ${literal(first)}`;
  return `${answer} ${operator} ${literal(first)}`;
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
