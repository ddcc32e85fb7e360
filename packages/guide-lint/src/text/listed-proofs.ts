import type { Finding } from '../finding.ts';
import file from '../rules/kept-words.json' with { type: 'json' };
import type { LintWords } from './kept-words.ts';
import type { Normalised } from './normalise.ts';

const [rule] = file.rules;

/** Proofs on the supervising department's own list (3.4 (d)), where no rule has marked the words yet. */
export function listedProofs(
  read: Normalised,
  written: string,
  words: LintWords,
  found: readonly Finding[],
): Finding[] {
  if (rule === undefined) return [];
  return words.oddProofs.flatMap((proof) => {
    const at = read.text.indexOf(proof);
    if (at < 0) return [];
    const start = read.starts[at] ?? 0;
    const end = read.ends[at + proof.length - 1] ?? start;
    const isMarked = found.some(
      (one) => one.family === 'ODD_PROOF' && one.start < end && start < one.start + one.length,
    );
    if (isMarked) return [];
    return [
      {
        ruleId: rule.id,
        family: 'ODD_PROOF' as const,
        severity: 'error' as const,
        article: rule.article,
        path: '',
        start,
        length: end - start,
        params: { words: written.slice(start, end) },
        replacement: null,
      },
    ];
  });
}
