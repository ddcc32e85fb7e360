import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { GuideRevisionActInput } from '../generated/resolver-types.ts';
import { refusingFindings } from '../publication/gate.rules.ts';
import { judge } from '../publication/gate.ts';
import { invalidAt } from '../register/refusal.rules.ts';
import { actOnRevision } from './act-on-revision.ts';
import { readReason } from './read-reason.rules.ts';
import { type GuideRevisionResult, guideNotPublishable } from './refusals.ts';
import { isUnchanged } from './revision-content.ts';
import { loadVariantStanding } from './variant.query.ts';

/**
 * Hands a draft to the second person of the department: against which no error stands, whose warnings are all
 * justified, that changes something and says why (Rules 13; domain notes 3.3).
 */
export function submitGuideRevision(ctx: ServiceContext, input: GuideRevisionActInput): Promise<GuideRevisionResult> {
  return actOnRevision(ctx, 'submitGuideRevision', input, async (tx, { revision }) => {
    const stated = readReason(revision.changeReason, true, { path: 'changeReason' });
    if (!stated.ok) return stated.refusal;
    if (await isUnchanged(tx, revision)) return invalidAt('content', 'UNCHANGED');
    const { refusal } = await loadVariantStanding(tx, revision.content);
    if (refusal) return refusal;
    const { findings } = await judge(tx, revision.content);
    const justified = new Set(revision.justifications.map(({ findingKey }) => findingKey));
    const refusing = refusingFindings(findings, revision.content, justified);
    if (refusing.length > 0) return guideNotPublishable(refusing);
    tx.em.assign(revision, { state: 'DEPARTMENT_REVIEW', returnReason: null });
    return {};
  });
}
