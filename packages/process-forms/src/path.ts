import type { Answers, BundleContent } from './content.ts';
import { judgeStops } from './questionnaire.ts';

/** One way through the questionnaire; `stopped` when it ends in a stop of the whole bundle. */
export interface Path {
  readonly answers: Answers;
  readonly stopped: boolean;
}

/** True when the answers so far end the bundle. Questions after `index` are not settled yet. */
export function isStopped(content: BundleContent, answers: Answers, index: number): boolean {
  const pending = new Set(content.questions.slice(index + 1).map(({ id }) => id));
  return judgeStops(content, answers, pending).some(({ scope }) => scope === 'bundle');
}
