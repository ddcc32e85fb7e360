import { holds, questionsIn } from './conditions.ts';
import type { Answers, BundleContent } from './content.ts';
import { isStopped, type Path } from './path.ts';
import type { Choice } from './question-choices.ts';

/** A choice of one question: positions of the question and of the choice. */
interface Pick {
  readonly question: number;
  readonly choice: number;
}

/** Nodes visited before a pair is taken for unreachable. */
const SEARCH_BUDGET = 400;
/** Nodes visited for all pairs together. */
const TOTAL_BUDGET = 100_000;

/**
 * Paths that cover every reachable pair of answers (pairwise testing): for each pair not covered
 * yet, a path through both is searched, which branches only at questions that decide whether the
 * two are shown and elsewhere prefers the choice with the most uncovered pairs. Null when there is
 * more to search than can be searched.
 */
export function pairwisePaths(
  content: BundleContent,
  choices: readonly (readonly Choice[])[],
  limit: number,
): readonly Path[] | null {
  const picks = choices.flatMap((list, question) => list.map((_, choice) => ({ question, choice })));
  const open = new Map<string, readonly [Pick, Pick]>();
  for (const one of picks) {
    for (const other of picks) {
      if (one === other || one.question < other.question) open.set(pairKey(one, other), [one, other]);
    }
  }
  const paths: Path[] = [];
  let budget = TOTAL_BUDGET;
  for (const [key, [one, other]] of open) {
    if (!open.has(key)) continue;
    if (paths.length >= limit) break;
    open.delete(key);
    const search = new Search(content, choices, one, other, open);
    const found = search.run();
    budget -= search.visited;
    if (budget < 0) return null;
    if (found === null) continue;
    paths.push(found.path);
    for (const first of found.picks) for (const second of found.picks) open.delete(pairKey(first, second));
  }
  return paths;
}

function pairKey(one: Pick, other: Pick): string {
  return `${one.question}.${one.choice}|${other.question}.${other.choice}`;
}

interface Found {
  readonly path: Path;
  readonly picks: readonly Pick[];
}

class Search {
  readonly #content: BundleContent;
  readonly #choices: readonly (readonly Choice[])[];
  readonly #wanted: ReadonlyMap<number, number>;
  readonly #last: number;
  readonly #branching: ReadonlySet<number>;
  readonly #open: ReadonlyMap<string, unknown>;
  #budget = SEARCH_BUDGET;

  constructor(
    content: BundleContent,
    choices: readonly (readonly Choice[])[],
    one: Pick,
    other: Pick,
    open: ReadonlyMap<string, unknown>,
  ) {
    this.#content = content;
    this.#choices = choices;
    this.#wanted = new Map([one, other].map(({ question, choice }) => [question, choice]));
    this.#last = other.question;
    this.#branching = decidersOf(content, [one.question, other.question]);
    this.#open = open;
  }

  run(): Found | null {
    return this.#descend(0, {}, []);
  }

  /** Nodes this search has visited. */
  get visited(): number {
    return SEARCH_BUDGET - this.#budget;
  }

  #descend(index: number, answers: Answers, picks: readonly Pick[]): Found | null {
    this.#budget -= 1;
    if (this.#budget < 0) return null;
    const question = this.#content.questions[index];
    if (question === undefined) return { path: { answers, stopped: false }, picks };
    const isShown = holds(question.showIf, { answers });
    const wanted = this.#wanted.get(index);
    if (!isShown) {
      if (wanted !== undefined) return null;
      const isEnd = isStopped(this.#content, answers, index);
      if (isEnd) return index >= this.#last ? { path: { answers, stopped: true }, picks } : null;
      return this.#descend(index + 1, answers, picks);
    }
    // A stop behind the pair shortens the path: taken only when nothing else is left.
    let stopped: Found | null = null;
    for (const choice of wanted === undefined ? this.#ranked(index, picks) : [wanted]) {
      const value = this.#choices[index]?.[choice];
      const next = value === undefined ? answers : { ...answers, [question.id]: value };
      const chosen = [...picks, { question: index, choice }];
      if (isStopped(this.#content, next, index)) {
        if (index >= this.#last) stopped ??= { path: { answers: next, stopped: true }, picks: chosen };
        continue;
      }
      const found = this.#descend(index + 1, next, chosen);
      if (found !== null || !this.#branching.has(index)) return found;
    }
    return stopped;
  }

  /** Choices of a question, those first that cover the most open pairs with what was picked. */
  #ranked(question: number, picks: readonly Pick[]): readonly number[] {
    const gains = (this.#choices[question] ?? []).map((_, choice) => ({
      choice,
      gain: picks.filter((pick) => this.#open.has(pairKey(pick, { question, choice }))).length,
    }));
    return gains.sort((a, b) => b.gain - a.gain).map(({ choice }) => choice);
  }
}

/**
 * Positions of the questions that decide, over any number of steps, whether the given ones are
 * shown or the way to them is cut off by a stop.
 */
function decidersOf(content: BundleContent, targets: readonly number[]): ReadonlySet<number> {
  const positions = new Map(content.questions.map(({ id }, index) => [id, index]));
  const stops = content.stops.filter(({ scope }) => scope === 'bundle').flatMap(({ when }) => questionsIn(when));
  const shows = (index: number) => questionsIn(content.questions[index]?.showIf ?? '');
  const found = new Set<number>();
  const queue = [...stops, ...targets.flatMap(shows)];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const position = positions.get(id);
    if (position === undefined || found.has(position)) continue;
    found.add(position);
    queue.push(...shows(position));
  }
  return found;
}
