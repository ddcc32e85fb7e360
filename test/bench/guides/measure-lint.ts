import { fork } from 'node:child_process';
import path from 'node:path';
import type { Settings } from '../settings.ts';
import { median } from '../statistics.ts';
import { judged, type Section } from '../table.ts';
import type { LintAnswer, LintOrder, Taken } from './lint-main.ts';

const lintAim = 2;
const proofAim = 1;

/** (f) Lint of many guides and search for circular proofs, in a process that does nothing else. */
export async function measureLint(
  context: object,
  { linted, proofMaterials, lintRounds: rounds }: Settings,
  profileDir: string | null,
): Promise<Section> {
  const answer = await ask({ context: context as LintOrder['context'], linted, proofMaterials, rounds }, profileDir);
  const { lint, proofs, dirty, cleanErrors, findings } = answer;
  const wall = median(lint.map((each) => each.wall)) / 1000;
  const proofRows = Object.entries(proofs).map(([name, times]) => {
    const seconds = median(times.map((each) => each.wall)) / 1000;
    const what = `circular proofs over ${proofMaterials.toLocaleString('en')} materials, ${name}`;
    return judged({ what, value: wordsOf(times) }, { number: seconds, aim: { atMost: proofAim }, unit: ' s' });
  });
  return {
    title: '(f) lint and circular proofs, one process',
    rows: [
      judged(
        { what: `lint of ${linted.toLocaleString('en')} guides`, value: wordsOf(lint) },
        { number: wall, aim: { atMost: lintAim }, unit: ' s' },
      ),
      ...proofRows,
    ],
    notes: [
      `(f) median of ${rounds} rounds on the clock; "first" is the round of a process just started, processor time is that of all its threads. Texts, item rules, lists, template and structure; half of the guides dirty: ${dirty} of ${linted / 2} were refused, ${findings.toLocaleString('en')} findings in all, ${cleanErrors} errors in the clean half. Nothing is remembered from one round to the next.`,
    ],
    data: answer,
  };
}

function wordsOf(times: readonly Taken[]): string {
  const [first] = times;
  const seconds = (value: number): string => (value / 1000).toFixed(2);
  const middle = (pick: (taken: Taken) => number): string => seconds(median(times.map(pick)));
  return `${middle(({ wall }) => wall)} s, ${middle(({ cpu }) => cpu)} s processor (first ${seconds(first?.wall ?? Number.NaN)} s, ${seconds(first?.cpu ?? Number.NaN)} s)`;
}

function ask(order: LintOrder, profileDir: string | null): Promise<LintAnswer> {
  const profile = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profileDir)}`] : [];
  const child = fork(path.join(import.meta.dirname, 'lint-main.ts'), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...profile],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (answer: LintAnswer) => resolve(answer));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The lint ended with ${code} before it answered`)));
    child.send(order);
  });
}
