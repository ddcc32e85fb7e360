/** How long and how often the bench measures; `quick` is for a look while working. */
export interface Settings {
  /** Requests in flight against a server. */
  readonly requestsAtOnce: number;
  /** Milliseconds every server is warmed up with every query. */
  readonly warmUpMs: number;
  /** Milliseconds of one round of one server and query. */
  readonly roundMs: number;
  readonly rounds: number;
  /** Bundle cases under way at once. */
  readonly casesAtOnce: number;
  /** Bundle cases of one round, and rounds of them. */
  readonly cases: number;
  readonly caseRounds: number;
  /** Seconds of reading load before memory is read. */
  readonly loadSeconds: number;
  /** Guides of the large and of the small catalogue. */
  readonly guides: { readonly many: number; readonly few: number };
  /** Guides and materials that are linted, and rounds of it. */
  readonly linted: number;
  readonly proofMaterials: number;
  readonly lintRounds: number;
}

const full: Settings = {
  requestsAtOnce: 16,
  warmUpMs: 1_200,
  roundMs: 400,
  rounds: 13,
  casesAtOnce: 8,
  cases: 32,
  caseRounds: 3,
  loadSeconds: 8,
  guides: { many: 20_000, few: 200 },
  linted: 2_000,
  proofMaterials: 10_000,
  lintRounds: 7,
};

const quick: Settings = {
  ...full,
  warmUpMs: 800,
  roundMs: 300,
  rounds: 5,
  cases: 16,
  caseRounds: 1,
  loadSeconds: 2,
  lintRounds: 3,
};

/** What the command line asks for. */
export interface Words {
  readonly isQuick: boolean;
  /** Only (f), (g) and (h). */
  readonly isGuidesOnly: boolean;
  readonly settings: Settings;
  /** Directory for CPU profiles of the measured servers; null: none. */
  readonly profileDir: string | null;
}

/** Reads `--quick`, `--guides` and `--cpu-prof=<directory>`; throws a sentence about any other word. */
export function readWords(words: readonly string[]): Words {
  const rest = words.filter((word) => !['--quick', '--guides'].includes(word) && !word.startsWith('--cpu-prof='));
  if (rest.length > 0)
    throw new Error(`The bench knows --quick, --guides and --cpu-prof=<directory>, not ${rest.join(' ')}.`);
  const isQuick = words.includes('--quick');
  const profile = words.find((word) => word.startsWith('--cpu-prof='))?.slice('--cpu-prof='.length);
  return {
    isQuick,
    isGuidesOnly: words.includes('--guides'),
    settings: isQuick ? quick : full,
    profileDir: profile || null,
  };
}
