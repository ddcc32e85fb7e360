import {
  type Finding,
  type GuideContent,
  type GuideSurroundings,
  judgeGuide,
  type LintContext,
  templateDeviations,
} from '@onewindow/guide-lint';
import type { CivilDate } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadCircularFindings } from '../circular-proof/circular-proofs.query.ts';
import { loadLintContext } from '../code-list/lint-context.query.ts';
import { loadSurroundings } from '../directory-entry/surroundings.query.ts';
import { citedBases } from '../legal-basis/citation.rules.ts';

/** What the gate found: all findings, and whether the guide leaves the city's template where the city decides. */
export interface Judgement {
  findings: readonly Finding[];
  isDeviating: boolean;
  surroundings: GuideSurroundings;
}

/**
 * Judges a content by lint, item rules, lists and template as of a day; without one as of the first day on which
 * everything it cites is law, so that a guide is ready before the law is (Rules 13(6)). Three statements, rarely more.
 */
export async function judge(ctx: ServiceContext, content: GuideContent, on?: CivilDate): Promise<Judgement> {
  const context = await loadLintContext(ctx);
  const surroundings = await loadSurroundings(ctx, content);
  const today = on ?? earliestDay(content, context);
  const findings = [
    ...judgeGuide(content, { ...context, today }, surroundings),
    ...(await loadCircularFindings(ctx, content, context.documents)),
  ];
  const { template } = surroundings;
  return {
    findings,
    surroundings,
    isDeviating: template !== null && templateDeviations(content, template).length > 0,
  };
}

function earliestDay(content: GuideContent, { bases, today }: LintContext): CivilDate {
  const days = citedBases(content).map(({ basis_id }) => bases[basis_id]?.effectiveOn ?? today);
  return [today, ...days].toSorted().at(-1) ?? today;
}

/** Judgements of contents, each once a request; for batch(), whose keys are the content objects. */
export function loadJudgements(contents: readonly GuideContent[], ctx: ServiceContext): Promise<Judgement[]> {
  return Promise.all(contents.map((content) => judge(ctx, content)));
}
