import { expect, test } from 'vitest';
import { circlePoints } from './circle-points.ts';

test('items stand on a ring within the picture, one arrow from each to the next', () => {
  for (const count of [2, 3, 5, 8]) {
    const { points, arrows } = circlePoints(count);
    expect([points.length, arrows.length]).toEqual([count, count]);
    expect(points[0]).toEqual({ x: 150, y: 32 });
    for (const { x, y } of points) expect(x >= 52 && x <= 248 && y >= 14 && y <= 226).toBe(true);
    expect(new Set(points.map(({ x, y }) => `${x},${y}`)).size).toBe(count);
  }
});
