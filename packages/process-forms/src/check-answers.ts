import type { Answers, BundleContent, Question } from './content.ts';
import type { Issue } from './issue.ts';
import { courseOf } from './questionnaire.ts';

/**
 * Checks the answers of a questionnaire; empty when it is complete. Answers to questions that are
 * not shown are left aside; an id that no question has is UNKNOWN_QUESTION.
 */
export function checkAnswers(content: BundleContent, answers: Answers): Issue[] {
  const known = new Set(content.questions.map((question) => question.id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id));
  const course = courseOf(content, answers);
  return [
    ...unknown.map((path) => ({ path, code: 'UNKNOWN_QUESTION', params: {} })),
    ...course.questions.flatMap((question) => checkAnswer(question, course.answers[question.id])),
  ];
}

function checkAnswer(question: Question, answer: unknown): Issue[] {
  const issue = (code: string, params: Issue['params'] = {}): Issue[] => [{ path: question.id, code, params }];
  if (answer === undefined || answer === null || answer === '') return question.required ? issue('REQUIRED') : [];
  const codes = new Set(question.options.map((option) => option.code));
  if (question.type === 'single') {
    return typeof answer === 'string' && codes.has(answer) ? [] : issue('OPTION', { value: answer });
  }
  if (question.type === 'number') return checkNumber(question, answer).flatMap(([code, params]) => issue(code, params));
  if (!Array.isArray(answer)) return issue('TYPE', { type: 'multi' });
  const stray: unknown = answer.find((code) => typeof code !== 'string' || !codes.has(code));
  if (stray !== undefined) return issue('OPTION', { value: stray });
  if (new Set(answer).size < answer.length) return issue('DUPLICATE');
  const minSelect = question.minSelect ?? 0;
  return answer.length < minSelect ? issue('MIN_SELECT', { min: minSelect }) : [];
}

function checkNumber(question: Question, answer: unknown): [string, Issue['params']][] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [['TYPE', { type: 'number' }]];
  if (question.min !== undefined && answer < question.min) return [['MIN', { min: question.min }]];
  return question.max !== undefined && answer > question.max ? [['MAX', { max: question.max }]] : [];
}
