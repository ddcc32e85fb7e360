import type { Say } from '../use-say.ts';

/** What the catalogue says against an act, in the parts a screen words. */
export interface ActAnswer {
  readonly __typename?: string | undefined;
  readonly issues?: readonly { readonly path: string; readonly code: string; readonly params?: unknown }[];
  readonly changedByName?: string | null;
  readonly reason?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly state?: string;
  readonly retryAfterSeconds?: number;
  readonly findings?: unknown;
  readonly firstPersonName?: string;
  readonly authorName?: string;
}

/** A refusal in words: what, why, what now. Null when the act was done. */
export function refusalWords(answer: ActAnswer | null, say: Say): string | null {
  if (!answer) return say('refused.offline');
  const code = answer.__typename ?? '';
  if (code.endsWith('Payload')) return null;
  const values = {
    name: answer.changedByName ?? answer.firstPersonName ?? answer.authorName ?? say('refused.somebody'),
    seconds: answer.retryAfterSeconds ?? 0,
    count: Array.isArray(answer.findings) ? answer.findings.length : 0,
  };
  if (code === 'ValidationFailed') return issueWords(answer.issues ?? [], say);
  if (code === 'ItemStateConflict') return say(`refused.${code}.${answer.status ?? 'IN_FORCE'}`);
  return say(`refused.${code}`, values);
}

/** Issues of a form as one paragraph: each names its field and what to do. */
function issueWords(issues: NonNullable<ActAnswer['issues']>, say: Say): string {
  const sentences = issues.slice(0, 5).map(({ path, code }) => {
    const field = fieldWord(path, say);
    const words = say(`issue.${code}`, { field });
    // A code that nobody worded yet is still said as a sentence.
    return words.endsWith(`issue.${code}`) ? say('issue.FORMAT', { field }) : words;
  });
  return [...new Set(sentences)].join('');
}

function fieldWord(path: string, say: Say): string {
  const name = path.split('.').find((part) => !/^\d+$/.test(part)) ?? '';
  return say(`field.${name || 'form'}`);
}
