import type { Answers, BundleContent, Problem, TimeLimit } from '@onewindow/process-forms';
import { questionName } from './condition-words.ts';
import { limitWords } from './limit-words.ts';
import { placeOf } from './problem-place.ts';
import type { Say } from './say.ts';

/** A problem as two sentences: what is wrong, and what to do about it. */
export interface ProblemWords {
  readonly what: string;
  readonly fix: string;
}

/** Words a problem of the publish gate with the names of this bundle. */
export function problemWords(problem: Problem, content: BundleContent, say: Say): ProblemWords {
  const values = valuesOf(problem, content, say);
  return { what: say(`problem.${problem.code}.what`, values), fix: say(`problem.${problem.code}.fix`, values) };
}

/** Answers of a path as one line; long ones end after the first four. */
function answersWords(answers: Answers, { questions }: Pick<BundleContent, 'questions'>, say: Say): string {
  const parts = Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.find((one) => one.id === id);
    if (!question) return [];
    const codes = Array.isArray(answer) ? answer : [answer];
    const labels = codes.map((code) => question.options.find((option) => option.code === code)?.label ?? String(code));
    const value = labels.length > 0 ? labels.join(say('list.comma')) + (question.unit ?? '') : say('answer.none');
    return [say('answer.pair', { name: questionName(question), value })];
  });
  const shown = parts.slice(0, 4).join(say('list.semicolon'));
  return parts.length > 4 ? say('list.more', { shown, count: parts.length }) : shown;
}

function valuesOf({ where, params }: Problem, content: BundleContent, say: Say): Record<string, string | number> {
  const read = (key: string) => params[key];
  const names = (ids: unknown) => (Array.isArray(ids) ? ids.map((id) => memberName(String(id), content)) : []);
  const inDays = (key: string) => hoursWords(read(key), read('hoursPerDay'), content, say);
  const question = content.questions.find(({ id }) => id === read('question'));
  const value = read('value');
  return {
    name: placeName(where, content, say),
    member: memberName(String(read('memberId') ?? ''), content),
    members: names(read('memberIds')).join(say('list.comma')),
    question: question ? questionName(question) : String(read('question') ?? ''),
    answers: answersWords((read('answers') ?? {}) as Answers, content, say),
    field: fieldName(String(read('field') ?? where.replace(/^fields\./, '')), content),
    value: question?.options.find(({ code }) => code === value)?.label ?? String(value ?? ''),
    material: String(read('material') ?? where.split('.').slice(3).join('.')),
    element: String(read('element') ?? ''),
    role: String(read('role') ?? ''),
    option: String(read('option') ?? ''),
    min: String(read('min') ?? ''),
    max: String(read('max') ?? ''),
    promise: inDays('promiseHours'),
    bound: inDays('boundHours'),
    limit: typeof read('limit') === 'object' ? limitWords(read('limit') as TimeLimit, say) : '',
    seconds: String(read('seconds') ?? ''),
    days: String(read('standalonePromiseDays') ?? ''),
    expression: say(`condition.problem.${String(read('problem') ?? 'EMPTY')}`, {
      at: Number(read('at') ?? 0) + 1,
      text: String(read('text') ?? ''),
    }),
    conflict: say(`conflict.${String(read('conflict') ?? 'EMPTY_OPTIONS')}`),
    itemVersion: String(read('itemVersion') ?? ''),
    inForce: String(read('inForce') ?? ''),
  };
}

/** What the place of a problem is called. */
function placeName(where: string, content: BundleContent, say: Say): string {
  const [root, id = ''] = where.split('.');
  const { at } = placeOf(where);
  if (root === 'members' && id) return memberName(id, content);
  if (root === 'stops') return say('place.stop', { number: Number(id) + 1 });
  if (root === 'materials') return content.materials.find(({ docCode }) => docCode === at)?.name ?? at ?? '';
  const question = content.questions.find((one) => one.id === id);
  if (root === 'questions' && question) return questionName(question);
  return say(`place.${root}`);
}

function memberName(id: string, { members }: BundleContent): string {
  return members.find((member) => member.id === id)?.name ?? id;
}

function fieldName(key: string, { members }: BundleContent): string {
  const fields = members.flatMap((member) => member.fields);
  return fields.find(({ role, element }) => `${role}:${element}` === key)?.label ?? key;
}

/** Opening hours in the unit of the total promise. */
function hoursWords(hours: unknown, perDay: unknown, { promise }: BundleContent, say: Say): string {
  if (typeof hours !== 'number') return '';
  const isDays = promise.unit === 'workingDay' && typeof perDay === 'number';
  const amount = Math.round((isDays ? hours / perDay : hours) * 10) / 10;
  return limitWords({ amount, unit: promise.unit }, say);
}
