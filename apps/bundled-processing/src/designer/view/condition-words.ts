import {
  type BundleContent,
  type Expression,
  type ExpressionProblem,
  type Literal,
  type Operand,
  parseExpression,
  type Question,
} from '@onewindow/process-forms';
import type { Say } from './say.ts';

/** What a condition may speak of. */
export type Speech = Pick<BundleContent, 'questions' | 'members'>;

/** Names of the comparison signs in the messages, where a sign would be a bad key. */
const SIGNS: Readonly<Record<string, string>> = {
  '==': 'equals',
  '!=': 'differs',
  '<': 'below',
  '<=': 'atMost',
  '>': 'above',
  '>=': 'atLeast',
};

/** A condition as an official would say it; one that cannot be read stays as it is written. */
export function conditionWords(text: string, speech: Speech, say: Say): string {
  const parsed = parseExpression(text);
  return parsed.ok ? wordsOf(parsed.value, speech, say) : say('condition.unreadable', { text });
}

/** What is wrong with an expression, and where: places count from 1. */
export function expressionProblemWords({ at, code, text }: ExpressionProblem, say: Say): string {
  return say(`condition.problem.${code}`, { at: at + 1, text });
}

/** A question without its question mark, to stand inside a sentence. */
export function questionName({ text }: Pick<Question, 'text'>): string {
  return text.replace(/[?\uFF1F]$/, '');
}

function wordsOf(expression: Expression, speech: Speech, say: Say): string {
  if (expression.kind === 'value') return valueWords(expression.operand, speech, say);
  if (expression.kind === 'compare') return comparisonWords(expression, speech, say);
  if (expression.kind === 'not') return say('condition.not', { term: wordsOf(expression.term, speech, say) });
  const terms = expression.terms.map((term) => {
    const words = wordsOf(term, speech, say);
    return term.kind === 'and' || term.kind === 'or' ? say('condition.group', { term: words }) : words;
  });
  return terms.join(say(`condition.${expression.kind}`));
}

function valueWords(operand: Operand, speech: Speech, say: Say): string {
  if (operand.kind === 'literal') return say(operand.value === true ? 'condition.always' : 'condition.never');
  return say('condition.holds', { name: nameOf(operand, speech, say) });
}

function comparisonWords(
  { operator, left, right }: Extract<Expression, { kind: 'compare' }>,
  speech: Speech,
  say: Say,
): string {
  const subject = left.kind === 'literal' && right.kind === 'answer' ? right : left;
  const object = subject === left ? right : left;
  const question = questionOf(subject, speech);
  const name = nameOf(subject, speech, say);
  const value = valueNames(object, question, speech, say);
  if (operator === 'in') return say(subject === left ? 'condition.oneOf' : 'condition.has', { name, value });
  if (question && question.type !== 'number') {
    return say(operator === '!=' ? 'condition.isNot' : 'condition.is', { name, value });
  }
  return say(`condition.${SIGNS[operator]}`, { name, value: value + (question?.unit ?? '') });
}

function questionOf(operand: Operand, { questions }: Speech): Question | undefined {
  return operand.kind === 'answer' ? questions.find(({ id }) => id === operand.question) : undefined;
}

function nameOf(operand: Operand, speech: Speech, say: Say): string {
  if (operand.kind === 'answer') {
    const question = questionOf(operand, speech);
    return question ? questionName(question) : say('condition.unknownQuestion', { id: operand.question });
  }
  if (operand.kind === 'field') {
    const fields = speech.members.flatMap((member) => member.fields);
    return fields.find(({ role, element }) => `${role}:${element}` === operand.key)?.label ?? operand.key;
  }
  return valueNames(operand, undefined, speech, say);
}

function valueNames(operand: Operand, question: Question | undefined, speech: Speech, say: Say): string {
  if (operand.kind === 'list')
    return operand.values.map((value) => valueName(value, question)).join(say('condition.either'));
  return operand.kind === 'literal' ? valueName(operand.value, question) : nameOf(operand, speech, say);
}

function valueName(value: Literal, question: Question | undefined): string {
  return question?.options.find(({ code }) => code === value)?.label ?? String(value);
}
