import { readCondition } from './conditions.ts';
import type { BundleContent, BundleMember, Question } from './content.ts';
import type { Expression, ExpressionProblem, Operand } from './expression.ts';
import { type Problem, problem } from './problem.ts';
import { comparisonsOf, referencesOf } from './references.ts';

/**
 * Reads every condition of a bundle: it parses, names questions that exist (a question only earlier
 * ones, so that the questionnaire has no circle) and compares them with values they can take.
 * Fields may be named only by `requiredIf`, and only those of the same form.
 */
export function checkConditions(content: BundleContent): Problem[] {
  const { questions } = content;
  return [
    ...questions.flatMap(({ id, showIf }, index) =>
      checkAnswerCondition(showIf, `questions.${id}.showIf`, questions, questions.slice(0, index)),
    ),
    ...content.members.flatMap((member) => [
      ...checkAnswerCondition(member.when, `members.${member.id}.when`, questions, questions),
      ...checkRequiredIfs(member),
    ]),
    ...content.materials.flatMap(({ docCode, when }) =>
      checkAnswerCondition(when, `materials.${docCode}.when`, questions, questions),
    ),
    ...content.stops.flatMap(({ when }, index) =>
      checkAnswerCondition(when, `stops.${index}.when`, questions, questions),
    ),
  ];
}

function checkAnswerCondition(
  text: string,
  where: string,
  questions: readonly Question[],
  allowed: readonly Question[],
): Problem[] {
  const result = readCondition(text);
  if (!result.ok) return [unreadable(result.problem, where)];
  const { answers, fields } = referencesOf(result.value);
  const unknown = answers.flatMap((id) => {
    if (allowed.some((question) => question.id === id)) return [];
    const isLater = questions.some((question) => question.id === id);
    return [problem(isLater ? 'QUESTION_NOT_ASKED_BEFORE' : 'UNKNOWN_QUESTION', where, { question: id })];
  });
  return [
    ...unknown,
    ...fields.map((field) => problem('FIELD_NOT_ALLOWED', where, { field })),
    ...comparisonsOf(result.value).flatMap((comparison) => checkComparison(comparison, where, allowed)),
  ];
}

function checkRequiredIfs(member: BundleMember): Problem[] {
  const own = new Set(member.fields.map(({ role, element }) => `${role}:${element}`));
  return member.fields.flatMap(({ role, element, requiredIf }) => {
    if (requiredIf === null) return [];
    const where = `members.${member.id}.fields.${role}:${element}.requiredIf`;
    const result = readCondition(requiredIf);
    if (!result.ok) return [unreadable(result.problem, where)];
    const { answers, fields } = referencesOf(result.value);
    return [
      ...answers.map((question) => problem('ANSWER_NOT_ALLOWED', where, { question })),
      ...fields.filter((key) => !own.has(key)).map((field) => problem('UNKNOWN_FIELD', where, { field })),
    ];
  });
}

function checkComparison(
  { left, right }: Extract<Expression, { kind: 'compare' }>,
  where: string,
  questions: readonly Question[],
): Problem[] {
  return [...checkSides(left, right, where, questions), ...checkSides(right, left, where, questions)];
}

/** When one side is a question, the literals of the other must be values it can take. */
function checkSides(side: Operand, other: Operand, where: string, questions: readonly Question[]): Problem[] {
  if (side.kind !== 'answer') return [];
  const question = questions.find(({ id }) => id === side.question);
  if (question === undefined) return [];
  const literals = other.kind === 'literal' ? [other.value] : other.kind === 'list' ? other.values : [];
  const isPossible = (value: unknown) =>
    question.type === 'number' ? typeof value === 'number' : question.options.some(({ code }) => code === value);
  return literals
    .filter((value) => !isPossible(value))
    .map((value) => problem('VALUE_NEVER_ANSWERED', where, { question: question.id, value }));
}

function unreadable({ at, code, text }: ExpressionProblem, where: string): Problem {
  return problem('EXPRESSION', where, { problem: code, at, text });
}
