import { type BundleContent, parseExpression, type Question, referencesOf } from '@onewindow/process-forms';
import { type Words, words } from './words.ts';

function speaksOf(condition: string, questionId: string): boolean {
  const parsed = parseExpression(condition);
  return parsed.ok && referencesOf(parsed.value).answers.includes(questionId);
}

/** What the answer decides, found in the conditions of the content: why the question is asked. */
export function whyAsked(
  { members, materials, stops }: BundleContent,
  { id, fills }: Question,
  join: string,
): readonly Words[] {
  const things = members.filter(({ when, kind }) => kind === 'item' && speaksOf(when, id)).map(({ name }) => name);
  const papers = materials
    .filter(({ when, dropped }) => dropped === null && speaksOf(when, id))
    .map(({ name }) => name);
  return [
    ...(things.length > 0 ? [words('question.why.members', { names: things.join(join) })] : []),
    ...(papers.length > 0 ? [words('question.why.materials', { names: [...new Set(papers)].join(join) })] : []),
    ...(stops.some(({ when, scope }) => scope === 'bundle' && speaksOf(when, id)) ? [words('question.why.stop')] : []),
    ...(fills.length > 0 ? [words('question.why.fills')] : []),
  ];
}
