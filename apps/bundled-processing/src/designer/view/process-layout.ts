import { graphlib, layout } from '@dagrejs/dagre';
import type { BundleContent, BundleMember } from '@onewindow/process-forms';
import { jointGroups } from './joint-visits.ts';
import { END, START } from './process-ends.ts';

/** Measures of the drawing, in px. */
export const CARD = { width: 216, height: 66 } as const;
const PITCH = { column: 272, row: 86, lanePadding: 14, note: 54 } as const;
const LANE_LABEL = 132;
const CAPSULE = { width: 30, gap: 22 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A band of one department; `organizationId` is null for the one window. */
interface Lane {
  readonly organizationId: string | null;
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

/** A capsule through the members of a joint visit; dots are the middles of its members, from the capsule's top. */
interface Capsule extends Point {
  readonly height: number;
  readonly dots: readonly number[];
  readonly members: readonly string[];
}

/** Where everything stands. `START` and `END` are the window that takes in and hands out. */
export interface ProcessLayout {
  readonly lanes: readonly Lane[];
  readonly cards: ReadonlyMap<string, Point>;
  readonly capsules: readonly Capsule[];
  readonly width: number;
  readonly height: number;
}

/**
 * Places the members: columns by the order in which they may start (dagre's ranks), a band for each
 * department, several rows in a band where its members stand in one column. Under members in `noted` there
 * is room for a note.
 */
export function processLayout(
  content: Pick<BundleContent, 'members' | 'lead'>,
  noted: ReadonlySet<string> = new Set(),
): ProcessLayout {
  const columns = columnsOf(content.members);
  const groups = jointGroups(content);
  const columnOf = (id: string) => columns.get(id) ?? 0;
  const capsuleColumns = groups.map((group) => Math.max(...group.map(columnOf)));
  const last = Math.max(0, ...columns.values()) + 1;
  const xOf = (column: number) =>
    LANE_LABEL +
    16 +
    column * PITCH.column +
    capsuleColumns.filter((one) => one < column).length * (CAPSULE.width + CAPSULE.gap);
  const cards = new Map<string, Point>();
  const lanes = lanesOf(content, noted, columnOf, (id, y) => cards.set(id, { x: xOf(columnOf(id)), y }));
  cards.set(START, { x: xOf(0), y: PITCH.lanePadding });
  cards.set(END, { x: xOf(last), y: PITCH.lanePadding });
  const capsules = groups.map((group, index) => {
    const middles = group.map((id) => (cards.get(id)?.y ?? 0) + CARD.height / 2).sort((a, b) => a - b);
    const top = (middles[0] ?? 0) - 40;
    const column = capsuleColumns[index] ?? 0;
    const before = capsuleColumns.slice(0, index).filter((one) => one === column).length;
    return {
      x: xOf(column) + CARD.width + CAPSULE.gap + before * (CAPSULE.width + CAPSULE.gap),
      y: top,
      height: (middles.at(-1) ?? 0) - top + 40,
      dots: middles.map((middle) => middle - top),
      members: group,
    };
  });
  const bottom = lanes.at(-1);
  return {
    lanes,
    cards,
    capsules,
    width: xOf(last) + CARD.width + 32,
    height: (bottom?.y ?? 0) + (bottom?.height ?? 0),
  };
}

/** Column of each member: its rank among those that wait for each other. */
function columnsOf(members: readonly BundleMember[]): ReadonlyMap<string, number> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: 1, nodesep: 1 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of members) graph.setNode(id, { width: 1, height: 1 });
  graph.setNode(START, { width: 1, height: 1 });
  for (const { id, dependsOn } of members) {
    const before = dependsOn.filter(({ kind, memberId }) => kind !== 'jointVisit' && graph.hasNode(memberId));
    for (const { memberId } of before) graph.setEdge(memberId, id);
    if (before.length === 0) graph.setEdge(START, id);
  }
  layout(graph);
  const steps = [...new Set(members.map(({ id }) => graph.node(id).x))].sort((a, b) => a - b);
  return new Map(members.map(({ id }) => [id, steps.indexOf(graph.node(id).x)]));
}

/** The window on top, the lead next, then each department where its first member stands. */
function lanesOf(
  { members, lead }: Pick<BundleContent, 'members' | 'lead'>,
  noted: ReadonlySet<string>,
  columnOf: (id: string) => number,
  place: (id: string, y: number) => void,
): readonly Lane[] {
  const names = new Map([lead, ...members.map(({ organization }) => organization)].map(({ id, name }) => [id, name]));
  const first = PITCH.row + PITCH.lanePadding;
  const lanes: Lane[] = [{ organizationId: null, name: '', y: 0, height: first }];
  let top = first;
  for (const [organizationId, name] of names) {
    let y = top + PITCH.lanePadding;
    for (const row of rowsOf(members, organizationId, columnOf)) {
      for (const id of row) place(id, y);
      y += PITCH.row + (row.some((id) => noted.has(id)) ? PITCH.note : 0);
    }
    const height = Math.max(y - top, first);
    lanes.push({ organizationId, name, y: top, height });
    top += height;
  }
  return lanes;
}

/** Members of a department, one in each column of a row. */
function rowsOf(
  members: readonly BundleMember[],
  organizationId: string,
  columnOf: (id: string) => number,
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { id, organization } of members) {
    if (organization.id !== organizationId) continue;
    const free = rows.find((row) => !row.some((one) => columnOf(one) === columnOf(id)));
    if (free) free.push(id);
    else rows.push([id]);
  }
  return rows;
}
