/** Places of a ring of items in a picture of 300 by 240, and the bent arrows between neighbours. */
export interface CirclePicture {
  readonly points: readonly { x: number; y: number }[];
  readonly arrows: readonly { path: string; labelX: number; labelY: number }[];
}

const centre = { x: 150, y: 120 };
const radius = { x: 92, y: 88 };

/** Lays `count` items on a ring, the first on top, clockwise. */
export function circlePoints(count: number): CirclePicture {
  const at = (turn: number, reach = 1) => ({
    x: Math.round(centre.x + Math.sin(turn * 2 * Math.PI) * radius.x * reach),
    y: Math.round(centre.y - Math.cos(turn * 2 * Math.PI) * radius.y * reach),
  });
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    points: indices.map((index) => at(index / count)),
    arrows: indices.map((index) => {
      // Starts and ends a little off the boxes, bent outwards.
      const from = at((index + 0.22) / count);
      const bend = at((index + 0.5) / count, 1.2);
      const to = at((index + 0.78) / count);
      const label = at((index + 0.5) / count, count < 3 ? 1.15 : 0.72);
      return { path: `M${from.x} ${from.y} Q${bend.x} ${bend.y} ${to.x} ${to.y}`, labelX: label.x, labelY: label.y };
    }),
  };
}
