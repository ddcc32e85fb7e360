import { type ValidationFailed, validationFailed } from '../case/act-result.ts';
import { covers } from './glyph-coverage.ts';
import { type FrozenNotice, noticeProblems } from './notice.rules.ts';

/**
 * Checks a frozen notice before its act commits (architecture 5): complete, and every character of it
 * printable. Null when it may be promised; else what is wrong, naming the character.
 */
export function refuseNotice(notice: FrozenNotice): ValidationFailed | null {
  const problems = noticeProblems(notice, covers);
  return problems.length > 0 ? validationFailed(problems) : null;
}
