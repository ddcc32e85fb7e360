/** A corner of a line. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Where a line turns: behind its first card, before its last one, or down from the window first. */
export type Turn = 'early' | 'late' | 'down';

const GAP = 22;
/** Lines that turn early do so before a capsule that stands behind the card. */
const EARLY = 12;
const BEND = 8;

/** Corners of a line with right angles from one card to the next. */
export function cornersOf(from: Corner, to: Corner, turn: Turn): readonly Corner[] {
  if (turn === 'down') {
    const y = from.y + 10;
    const x = to.x - GAP;
    return [from, { x: from.x, y }, { x, y }, { x, y: to.y }, to];
  }
  if (to.x < from.x + GAP) {
    const y = Math.max(from.y, to.y) + 42;
    return [
      from,
      { x: from.x + GAP, y: from.y },
      { x: from.x + GAP, y },
      { x: to.x - GAP, y },
      { x: to.x - GAP, y: to.y },
      to,
    ];
  }
  const x = turn === 'early' ? from.x + EARLY : to.x - GAP - 12;
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

/** The line as an SVG path with rounded corners. */
export function edgePath(from: Corner, to: Corner, turn: Turn): string {
  const corners = cornersOf(from, to, turn);
  const bends = corners.slice(1, -1).map((corner, index) => {
    const before = corners[index] ?? corner;
    const after = corners[index + 2] ?? corner;
    const size = Math.min(BEND, distance(before, corner) / 2, distance(corner, after) / 2);
    const start = towards(corner, before, size);
    const end = towards(corner, after, size);
    return `L${start.x} ${start.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
  });
  return `M${from.x} ${from.y}${bends.join('')}L${to.x} ${to.y}`;
}

function distance(a: Corner, b: Corner): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Corner, to: Corner, by: number): Corner {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
