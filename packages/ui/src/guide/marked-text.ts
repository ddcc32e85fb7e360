import type { GuideMark } from './guide-view.ts';

/** A stretch of a text; `severity` null: nothing to mark. */
export interface TextPart {
  readonly text: string;
  readonly severity: GuideMark['severity'] | null;
}

/**
 * Cuts a text into marked and unmarked stretches. Where marks overlap, an error wins; marks beyond the text are
 * cut off, because the text may have moved on since they were found.
 */
export function markedParts(text: string, marks: readonly GuideMark[]): readonly TextPart[] {
  const edges = new Set([0, text.length]);
  const inside = marks
    .map(({ start, length, severity }) => ({ from: start, to: Math.min(text.length, start + length), severity }))
    .filter(({ from, to }) => from >= 0 && from < to);
  for (const { from, to } of inside) edges.add(from).add(to);
  const cuts = [...edges].sort((one, other) => one - other);
  const parts: TextPart[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[index + 1] ?? text.length;
    const over = inside.filter((mark) => mark.from <= from && to <= mark.to);
    const severity = over.some((mark) => mark.severity === 'error') ? 'error' : (over[0]?.severity ?? null);
    const last = parts.at(-1);
    if (last && last.severity === severity)
      parts[parts.length - 1] = { text: last.text + text.slice(from, to), severity };
    else parts.push({ text: text.slice(from, to), severity });
  }
  return parts;
}

/** Marks by the path of the text they belong to. */
export function marksByPath(marks: readonly GuideMark[]): ReadonlyMap<string, readonly GuideMark[]> {
  return Map.groupBy(
    marks.filter(({ length }) => length > 0),
    ({ path }) => path,
  );
}
