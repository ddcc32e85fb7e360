import type { BundleContent, Problem } from '@onewindow/process-forms';
import type { Turn } from './edge-path.ts';
import { memberProblems } from './member-problems.ts';
import { processEdges } from './process-edges.ts';
import { END, START } from './process-ends.ts';
import { CARD, type ProcessLayout, processLayout } from './process-layout.ts';

/** A thing on the canvas, in the shape the drawing library takes. */
interface GraphNode {
  readonly id: string;
  readonly type: 'lane' | 'capsule' | 'window' | 'member';
  readonly position: { x: number; y: number };
  readonly zIndex: number;
  readonly selectable: boolean;
  readonly connectable: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A line on the canvas. */
interface GraphEdge {
  readonly id: string;
  readonly type: 'line';
  readonly source: string;
  readonly target: string;
  readonly class: string;
  readonly data: { readonly turn: Turn };
  readonly focusable: false;
  readonly zIndex: number;
  readonly markerEnd: { type: 'arrowclosed'; color: string; width: number; height: number };
}

export interface GraphElements {
  readonly layout: ProcessLayout;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const STILL = { selectable: false, connectable: false } as const;

/** Everything on the canvas: bands behind, lines, cards, capsules of joint visits. */
export function graphElements(content: BundleContent, problems: readonly Problem[]): GraphElements {
  const found = new Map(content.members.map(({ id }) => [id, memberProblems(problems, id)]));
  const noted = new Set([...found].flatMap(([id, list]) => (list.length > 0 ? [id] : [])));
  const layout = processLayout(content, noted);
  const edges = processEdges(content);
  const critical = new Set(edges.filter((edge) => edge.critical).flatMap(({ source, target }) => [source, target]));
  const at = (id: string) => layout.cards.get(id) ?? { x: 0, y: 0 };
  return {
    layout,
    nodes: [
      ...layout.lanes.map(
        ({ organizationId, name, y, height }, index): GraphNode => ({
          id: `lane-${organizationId}`,
          type: 'lane',
          position: { x: 0, y },
          zIndex: -2,
          ...STILL,
          data: { organizationId, name, height, width: layout.width, isOdd: index % 2 === 1 },
        }),
      ),
      ...layout.capsules.map(
        ({ x, y, height, dots, members }, index): GraphNode => ({
          id: `visit-${index}`,
          type: 'capsule',
          position: { x, y },
          zIndex: 1,
          ...STILL,
          data: { height, dots, members },
        }),
      ),
      ...[START, END].map(
        (id): GraphNode => ({
          id,
          type: 'window',
          position: at(id),
          zIndex: 2,
          ...STILL,
          data: { width: CARD.width, height: CARD.height },
        }),
      ),
      ...content.members.map(
        (member): GraphNode => ({
          id: member.id,
          type: 'member',
          position: at(member.id),
          zIndex: 2,
          selectable: false,
          connectable: true,
          data: { member, problems: found.get(member.id) ?? [], isCritical: critical.has(member.id), ...CARD },
        }),
      ),
    ],
    edges: edges.map(({ id, source, target, kind, critical: isCritical }) => {
      const color = isCritical ? '#0e5a78' : '#7c8893';
      const size = isCritical ? 12 : 18;
      return {
        id,
        type: 'line',
        data: { turn: turnOf(layout, source, target) },
        source,
        target,
        class: `line-${kind ?? 'window'}${isCritical ? ' line-critical' : ''}`,
        focusable: false,
        zIndex: isCritical ? 1 : 0,
        markerEnd: { type: 'arrowclosed', color, width: size, height: size },
      };
    }),
  };
}

/** Lines leave the window downwards and turn before the other one, unless a card stands in their way. */
function turnOf({ cards }: ProcessLayout, source: string, target: string): Turn {
  if (source === START) return 'down';
  const from = cards.get(source);
  const isBlocked = [...cards.values()].some((card) => from && card.y === from.y && card.x > from.x);
  return target === END && !isBlocked ? 'late' : 'early';
}
