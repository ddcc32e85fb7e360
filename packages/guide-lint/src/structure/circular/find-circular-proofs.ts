/** Circular proofs over the whole catalogue (Rules 13(2), domain notes 3.4 (e)). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { found } from '../found.ts';
import { components } from './components.ts';
import { type IssuedBy, type ProofGraph, stuckGraph } from './proof-graph.ts';
import type { CircularProofPath, CircularProofStep, ProofItem } from './proof-item.ts';
import { shortestCycle } from './shortest-cycle.ts';

/**
 * The shortest circle of each knot of items that wait for each other's results, in the order of item codes.
 *
 * A document may be issued by several items, and any one of them will do. So a circle in the graph "item needs
 * document, item issues it" traps nobody while one issuer of some document on it can be had from outside: only items
 * that cannot be obtained in any order are searched. A register entry names issuers by base code; results do by
 * document code. Left out: shared documents (the applicant brings nothing), deferrable ones (they may follow), and
 * the own licence of a change, renewal, reissue or cancellation.
 */
export function findCircularProofs(items: readonly ProofItem[], documents: IssuedBy = {}): CircularProofPath[] {
  const graph = stuckGraph(items, documents);
  const paths = components(graph.targets).flatMap((members) => {
    const only = new Set(members);
    const inside = new Map(
      members.map((node) => [node, graph.targets[node]?.filter((target) => only.has(target)) ?? []]),
    );
    const starts = members.filter((node) => node < items.length);
    const cycle = shortestCycle(members, starts, (node) => inside.get(node) ?? []);
    return cycle === null ? [] : [{ steps: stepsOf(cycle, graph, items) }];
  });
  return paths.toSorted((one, other) => (firstCode(one) < firstCode(other) ? -1 : 1));
}

/** Findings of one guide: the materials with which it stands in a circle; paths of other items do not concern it. */
export function circularFindings(content: GuideContent, paths: readonly CircularProofPath[]): Finding[] {
  return paths.flatMap(({ steps }) => {
    const step = steps.find(({ itemCode }) => itemCode === content.code);
    if (step === undefined) return [];
    const names = [...steps, ...steps.slice(0, 1)].map(({ itemName }) => itemName);
    return content.materials.flatMap(({ docCode, name }, index) =>
      docCode === step.docCode
        ? [found('CIRCULAR_PROOF', `materials.${index}.name`, { name, path: names.join(' → ') })]
        : [],
    );
  });
}

/** The circle as steps, begun at the smallest item code so that one circle is always told alike. */
function stepsOf(cycle: readonly number[], graph: ProofGraph, items: readonly ProofItem[]): CircularProofStep[] {
  const steps = cycle.flatMap((node, index): CircularProofStep[] => {
    const item = items[node];
    const material = item && graph.materialOf(node, cycle[index + 1] ?? -1);
    if (item === undefined || material === undefined) return [];
    const { code: itemCode, name: itemName, organizationName } = item;
    return [{ itemCode, itemName, organizationName, docCode: material.docCode, documentName: material.name }];
  });
  const smallest = steps.reduce((least, step, index) => {
    return step.itemCode < (steps[least]?.itemCode ?? '') ? index : least;
  }, 0);
  return [...steps.slice(smallest), ...steps.slice(0, smallest)];
}

function firstCode({ steps }: CircularProofPath): string {
  return steps[0]?.itemCode ?? '';
}
