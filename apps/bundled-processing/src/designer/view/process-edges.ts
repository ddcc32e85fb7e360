import { type BundleContent, type EdgeKind, scheduleOf } from '@onewindow/process-forms';
import { END, START } from './process-ends.ts';

/** A line of the drawing. `kind` is null for the lines from and to the window, which nobody draws by hand. */
export interface ProcessEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: Exclude<EdgeKind, 'jointVisit'> | null;
  readonly critical: boolean;
}

/** Lines between members that wait for each other; the window before the first and after the last ones. */
export function processEdges(content: BundleContent): readonly ProcessEdge[] {
  const ids = content.members.map(({ id }) => id);
  const { criticalPath, waits, stuck } = scheduleOf(content, ids);
  const isCritical = (source: string, target: string) => {
    const index = criticalPath.indexOf(target);
    return index > 0 && criticalPath[index - 1] === source;
  };
  const drawn = content.members.flatMap(({ id, dependsOn }) =>
    dependsOn.flatMap(({ memberId, kind }) =>
      kind === 'jointVisit' || !ids.includes(memberId)
        ? []
        : [
            {
              id: `${memberId}-${kind}-${id}`,
              source: memberId,
              target: id,
              kind,
              critical: isCritical(memberId, id),
            },
          ],
    ),
  );
  const waitedFor = new Set(Object.values(waits).flat());
  const first = ids.filter((id) => waits[id]?.length === 0);
  const last = ids.filter((id) => !waitedFor.has(id) && !stuck.includes(id));
  const line = (source: string, target: string, critical: boolean): ProcessEdge => ({
    id: `${source}-${target}`,
    source,
    target,
    kind: null,
    critical,
  });
  return [
    ...first.map((id) => line(START, id, criticalPath[0] === id)),
    ...drawn,
    ...last.map((id) => line(id, END, criticalPath.at(-1) === id)),
  ];
}

/** Members that may wait for `memberId`: all that it does not wait for itself, over any number of lines. */
export function possibleFollowers(content: BundleContent, memberId: string): readonly string[] {
  const before = new Set([memberId]);
  const { waits } = scheduleOf(
    content,
    content.members.map(({ id }) => id),
  );
  for (const id of before) for (const one of waits[id] ?? []) before.add(one);
  return content.members.map(({ id }) => id).filter((id) => !before.has(id));
}
