import { describe, expect, test } from 'vitest';
import { DIAMOND, member } from './bundle.samples.ts';
import { cornersOf, edgePath } from './edge-path.ts';
import { graphElements } from './graph-elements.ts';
import { jointGroups } from './joint-visits.ts';
import { memberMarks } from './member-marks.ts';
import { neighbour } from './neighbour.ts';
import { possibleFollowers, processEdges } from './process-edges.ts';
import { END, START } from './process-ends.ts';
import { processLayout } from './process-layout.ts';
import { shortNames } from './short-names.ts';

describe('the layout of a diamond', () => {
  const layout = processLayout(DIAMOND);
  const at = (id: string) => layout.cards.get(id) ?? { x: Number.NaN, y: Number.NaN };

  test('who waits stands to the right of whom it waits for', () => {
    expect(at('A').x).toBeLessThan(at('B').x);
    expect(at('B').x).toBe(at('C').x);
    expect(at('C').x).toBeLessThan(at('D').x);
    expect(at('D').x).toBeLessThan(at(END).x);
    expect(at(START).x).toBe(at('A').x);
  });

  test('each department has its band, the window the first, and members lie in theirs', () => {
    expect(layout.lanes.map(({ name }) => name)).toEqual(['', '示例市市场监督管理局', '示例市消防救援大队']);
    const fire = layout.lanes[2];
    expect(at('B').y).toBeGreaterThan(fire?.y ?? 0);
    expect(at('B').y).toBeLessThan((fire?.y ?? 0) + (fire?.height ?? 0));
    expect(at('C').y).toBeLessThan(fire?.y ?? 0);
  });

  test('the joint visit stands behind its members and reaches over both', () => {
    const [capsule] = layout.capsules;
    expect(capsule?.members).toEqual(['B', 'C']);
    expect(capsule?.x).toBeGreaterThan(at('B').x + 216);
    expect(capsule?.x).toBeLessThan(at('D').x);
    expect(capsule?.dots).toHaveLength(2);
  });

  test('no two cards cover each other, even when a circle is drawn', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      member(`N${index}`, { dependsOn: index % 3 === 0 ? [] : [{ memberId: `N${index - 1}`, kind: 'result' }] }),
    );
    const circle = member('N12', { dependsOn: [{ memberId: 'N13', kind: 'result' }] });
    const back = member('N13', { dependsOn: [{ memberId: 'N12', kind: 'result' }] });
    const { cards } = processLayout({ ...DIAMOND, members: [...many, circle, back] });
    const places = [...cards.values()].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('a note under a card moves the next band down', () => {
    const noted = processLayout(DIAMOND, new Set(['A']));
    expect(noted.height).toBeGreaterThan(layout.height);
  });
});

describe('lines', () => {
  test('the longest path is thick from the window to the window', () => {
    const critical = processEdges(DIAMOND).filter((edge) => edge.critical);
    expect(critical.map(({ source, target }) => `${source} ${target}`)).toEqual([
      `${START} A`,
      'A B',
      'B D',
      `D ${END}`,
    ]);
  });

  test('a joint visit is no line', () => {
    expect(processEdges(DIAMOND).some(({ source, target }) => source === 'B' && target === 'C')).toBe(false);
    expect(jointGroups(DIAMOND)).toEqual([['B', 'C']]);
    expect(jointGroups({ members: [member('A')] })).toEqual([]);
  });

  test('only members that are not waited for may follow', () => {
    expect(possibleFollowers(DIAMOND, 'B')).toEqual(['C', 'D']);
  });

  test('a line begins and ends at its cards, whichever way it turns', () => {
    const from = { x: 100, y: 50 };
    for (const turn of ['early', 'late', 'down'] as const) {
      for (const to of [
        { x: 300, y: 50 },
        { x: 300, y: 200 },
        { x: 20, y: 120 },
      ]) {
        const corners = cornersOf(from, to, turn);
        expect([corners[0], corners.at(-1)]).toEqual([from, to]);
        const isStraight = corners
          .slice(1)
          .every(({ x, y }, index) => x === corners[index]?.x || y === corners[index]?.y);
        expect(isStraight).toBe(true);
        expect(edgePath(from, to, turn)).toMatch(/^M100 50.*\d$/);
      }
    }
  });

  test('a member with a problem carries it', () => {
    const problems = [{ code: 'NEVER_REACHED', where: 'members.B', params: {} }];
    const { nodes, edges } = graphElements(DIAMOND, problems);
    expect(nodes.find(({ id }) => id === 'B')?.data.problems).toEqual(problems);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  });
});

test('arrow keys lead to the nearest card on that side', () => {
  const cards = processLayout(DIAMOND).cards;
  const members = new Map([...cards].filter(([id]) => id !== START && id !== END));
  expect(neighbour(members, 'A', 'ArrowRight')).toBe('C');
  expect(neighbour(members, 'C', 'ArrowDown')).toBe('B');
  expect(neighbour(members, 'D', 'ArrowRight')).toBeNull();
  expect(neighbour(members, 'nobody', 'ArrowUp')).toBeNull();
});

test('names lose the division they share, marks stay apart', () => {
  const names = ['某市甲区市场监督管理局', '某市甲区消防救援大队'];
  expect([...shortNames(names).values()]).toEqual(['市场监督管理局', '消防救援大队']);
  expect([...shortNames(['某局']).values()]).toEqual(['某局']);
  const marks = memberMarks([
    { id: 'a', name: '食品许可' },
    { id: 'b', name: '食品备案' },
    { id: 'c', name: '食品' },
  ]);
  expect([...marks.values()]).toEqual(['食', '品', '3']);
});
