interface Point {
  readonly x: number;
  readonly y: number;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The card an arrow key leads to: the nearest one on that side, straight ahead before aslant; null at the edge. */
export function neighbour(cards: ReadonlyMap<string, Point>, from: string, direction: Direction): string | null {
  const start = cards.get(from);
  if (!start) return null;
  const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowRight' || direction === 'ArrowDown' ? 1 : -1;
  let best: { id: string; distance: number } | null = null;
  for (const [id, { x, y }] of cards) {
    const ahead = (isAcross ? x - start.x : y - start.y) * sign;
    const aside = Math.abs(isAcross ? y - start.y : x - start.x);
    const distance = ahead + aside * 2;
    if (ahead > 0 && (best === null || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}
