/** A child of the bench: lints and searches for circular proofs on its own, so that nothing else is in its heap. */
import { findCircularProofs, judgeGuide, type LintContext } from '@onewindow/guide-lint';
import { lintedGuides } from './lint-samples.ts';
import { proofShapes } from './proof-shapes.ts';

/** What the child is told. */
export interface LintOrder {
  readonly context: LintContext;
  readonly linted: number;
  readonly proofMaterials: number;
  readonly rounds: number;
}

/** Milliseconds on the clock and on the processor (all threads). */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

/** What it answers; the first round of each list is a process that has just started. */
export interface LintAnswer {
  readonly lint: readonly Taken[];
  readonly proofs: Readonly<Record<string, readonly Taken[]>>;
  readonly dirty: number;
  readonly cleanErrors: number;
  readonly findings: number;
}

process.once('message', (order: LintOrder) => {
  process.send?.(measure(order), () => process.disconnect());
});

function measure({ context, linted, proofMaterials, rounds }: LintOrder): LintAnswer {
  const guides = lintedGuides(linted);
  const lint: Taken[] = [];
  const counts = { dirty: 0, cleanErrors: 0, findings: 0 };
  for (let round = 0; round < rounds; round++) {
    // What the lint remembers of texts belongs to one set of words: each round starts with none.
    const words = structuredClone(context.words);
    const taken = take(() =>
      guides.map(({ content, surroundings }) => judgeGuide(content, { ...context, words }, surroundings)),
    );
    lint.push(taken);
    if (round === 0) count(taken.value);
  }
  const shapes = proofShapes(proofMaterials).map(({ name, items, circles }) => {
    const times = Array.from({ length: rounds }, () => {
      const { value, ...taken } = take(() => findCircularProofs(items));
      if (value.length !== circles) throw new Error(`${name}: ${value.length} circles instead of ${circles}`);
      return taken;
    });
    return [name, times] as const;
  });
  return { lint: lint.map(({ wall, cpu }) => ({ wall, cpu })), proofs: Object.fromEntries(shapes), ...counts };

  function count(found: ReturnType<typeof judgeGuide>[]): void {
    for (const [index, findings] of found.entries()) {
      const isRefused = findings.some(({ severity }) => severity === 'error');
      counts.findings += findings.length;
      if (guides[index]?.isDirty) counts.dirty += isRefused ? 1 : 0;
      else counts.cleanErrors += findings.filter(({ severity }) => severity === 'error').length;
    }
  }
}

function take<T>(work: () => T): Taken & { value: T } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { value, wall, cpu: (user + system) / 1000 };
}
