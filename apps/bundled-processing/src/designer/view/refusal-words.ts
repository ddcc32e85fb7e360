import type { Say } from './say.ts';

/** One thing wrong with an input, as the bundle service tells it. */
export interface InputIssue {
  readonly path: string;
  readonly code: string;
  readonly params: unknown;
}

/** Any answer to an edit or act, in the parts the screen words. */
export interface Answer {
  readonly __typename: string;
  readonly state?: string;
  readonly issues?: readonly InputIssue[];
  readonly changedByName?: string | null;
  readonly changedAt?: string | null;
  readonly reason?: string;
  readonly kind?: string;
  readonly organizationNames?: readonly string[];
  readonly problems?: unknown;
}

/** Why nothing was done: a sentence, what helps, and the issues that belong to fields. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
  readonly issues: readonly InputIssue[];
  /** What the banner offers: read the newest version, press again, or look at the problems. */
  readonly offer: 'reload' | 'retry' | 'problems' | null;
}

const SUCCESSES: readonly string[] = ['BundleDraftPayload', 'BundleVersionActPayload'];

/** Words a refusal; null for a success. No answer at all: the line was broken, and what was typed is still there. */
export function refusalWords(
  answer: Answer | null | undefined,
  say: Say,
  timeOf: (at: string) => string,
): Refusal | null {
  if (!answer) return { code: 'offline', text: say('refused.offline'), issues: [], offer: 'retry' };
  const { __typename: code, issues = [] } = answer;
  if (SUCCESSES.includes(code)) return null;
  const refused = (key: string, values: Record<string, string | number>, offer: Refusal['offer'] = null): Refusal => ({
    code,
    text: say(`refused.${key}`, values),
    issues,
    offer,
  });
  switch (code) {
    case 'VersionConflict':
      return refused(code, { name: answer.changedByName ?? '', at: timeOf(answer.changedAt ?? '') }, 'reload');
    case 'BundleNotEditable':
      return refused(`${code}.${answer.state}`, {}, 'reload');
    case 'BundleNotPublishable':
      return refused(code, { count: Array.isArray(answer.problems) ? answer.problems.length : 0 }, 'problems');
    case 'ConsentMissing':
      return refused(code, { names: (answer.organizationNames ?? []).join(say('list.comma')) });
    case 'ConsentHashMismatch':
      return refused(code, {}, 'reload');
    case 'NotPermitted':
      return refused(`${code}.${answer.reason}`, {});
    case 'ValidationFailed':
      return refused(code, { count: issues.length });
    default:
      return refused('NotFound', {}, 'reload');
  }
}

/** The sentence of one issue, to stand at its field. */
export function issueWords({ code, params }: InputIssue, say: Say): string {
  const given = (params ?? {}) as Record<string, unknown>;
  const number = (key: string) => (typeof given[key] === 'number' ? given[key] : '');
  const problem = typeof given.problem === 'string' ? given.problem : 'EMPTY';
  const expression = say(`condition.problem.${problem}`, {
    at: Number(given.at ?? 0) + 1,
    text: String(given.text ?? ''),
  });
  return say(`issue.${code}`, {
    min: number('minimum'),
    max: number('maximum'),
    limit: number('limit'),
    count: number('count'),
    key: String(given.key ?? ''),
    expression,
  });
}
