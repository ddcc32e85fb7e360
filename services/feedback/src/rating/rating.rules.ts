/** Levels from 1, very dissatisfied, to 5, very satisfied (domain notes 6.1). */
export interface LevelCount {
  readonly level: number;
  readonly count: number;
}

export interface RatingSummary {
  readonly count: number;
  readonly average: number | null;
}

/** How many ratings were given and their average level; no ratings have no average. */
export function summaryOf(levels: readonly LevelCount[]): RatingSummary {
  const count = levels.reduce((sum, each) => sum + each.count, 0);
  const total = levels.reduce((sum, each) => sum + each.level * each.count, 0);
  return { count, average: count === 0 ? null : total / count };
}
