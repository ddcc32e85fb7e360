import { readParts } from './application-parts.ts';

/** How much a draft holds. */
export interface DraftSummary {
  readonly answers: number;
  readonly values: number;
  readonly files: number;
}

/** Counts what a stored draft holds; blank values do not count. */
export function draftSummary(draft: {
  answers: unknown;
  values: unknown;
  materials: unknown;
}): DraftSummary & Record<string, number> {
  const { answers, values, materials } = readParts({ ...draft, confirmed: [], delivery: {} });
  const filled = Object.values(values).filter((value) => value !== '' && value !== null && value !== undefined);
  return { answers: Object.keys(answers).length, values: filled.length, files: materials.length };
}
