/** When a published version answers an open task. */
import type { GuideContent, GuideSurroundings } from '@onewindow/guide-lint';
import { citationsOf, citedBases } from '../legal-basis/citation.rules.ts';
import type { GuideTaskKind, TaskValues } from './open-guide-tasks.ts';

/** An open task as far as publication looks at it. */
export interface OpenTask {
  readonly kind: GuideTaskKind;
  readonly values: TaskValues;
}

/**
 * True when the new version settles the task: the abolished basis is cited no more (Rules 13(6)); the item belongs to a
 * valid list entry that it agrees with (Rules 11); it agrees with its catalogue entry (Rules 12). An amended law, a
 * changed template and a failed publication are answered by any new version, which was judged by the same gate.
 */
export function isAnswered(task: OpenTask, content: GuideContent, surroundings: GuideSurroundings): boolean {
  switch (task.kind) {
    case 'LAW_CHANGE':
      return task.values['kind'] !== 'ABOLISHED' || !cites(content, task.values['basisId']);
    case 'LIST_CHANGE':
      return agreesWithList(content, surroundings.listEntry);
    case 'CATALOGUE_CHANGE':
      return directoryDifferences(content, surroundings.directory).length === 0;
    case 'SUSPENDED':
      return !cites(content, task.values['basisId']);
    case 'TEMPLATE_CHANGE':
    case 'PUBLICATION_FAILED':
      return true;
  }
}

/** Elements in which a guide differs from its catalogue entry; a guide without entry differs in its base code. */
function directoryDifferences(
  content: Pick<GuideContent, 'name' | 'typeCode' | 'levels' | 'basis'>,
  entry: GuideSurroundings['directory'],
): string[] {
  if (!entry) return ['baseCode'];
  const cited = new Set(citationsOf(content.basis));
  const differs: Record<string, boolean> = {
    isValid: !entry.isValid,
    name: content.name !== entry.name,
    typeCode: content.typeCode !== entry.typeCode,
    levels: content.levels.some((level) => !entry.levels.includes(level)),
    basis: citationsOf(entry.basis).some((citation) => !cited.has(citation)),
  };
  return Object.keys(differs).filter((element) => differs[element]);
}

function cites(content: GuideContent, basisId: unknown): boolean {
  return citedBases(content).some(({ basis_id }) => basis_id === basisId);
}

function agreesWithList(content: GuideContent, entry: GuideSurroundings['listEntry']): boolean {
  return (
    entry?.isValid === true &&
    entry.name === content.name &&
    entry.typeCode === content.typeCode &&
    entry.organizationId === content.organization.id &&
    content.levels.every((level) => entry.levels.includes(level))
  );
}
