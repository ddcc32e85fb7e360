import { isCivilDate, startOfCivilDay } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { ApproveGuideRevisionInput } from '../generated/resolver-types.ts';
import { refusingFindings } from '../publication/gate.rules.ts';
import { judge } from '../publication/gate.ts';
import { invalidAt } from '../register/refusal.rules.ts';
import { actOnRevision } from './act-on-revision.ts';
import { isCity, partsOf } from './guide-people.rules.ts';
import { approvedState } from './guide-revision.rules.ts';
import { putRevisionInForce } from './put-revision-in-force.ts';
import { type GuideRevisionResult, guideNotPublishable } from './refusals.ts';
import { schedulePublication } from './schedule-publication.ts';
import { loadVariantStanding } from './variant.query.ts';

/** Latest day of effect: what lies further ahead is a slip of the pen. */
const furthestDays = 731;

/**
 * The supervising department approves: it accepts each justification and sets the day of effect, today or later. A
 * guide of a county or township that leaves the city's template, or its name, goes to the city first (Rules 12). Effect today
 * publishes at once; a later day is left to the timer.
 */
export function approveGuideRevision(
  ctx: ServiceContext,
  input: ApproveGuideRevisionInput,
): Promise<GuideRevisionResult> {
  return actOnRevision(ctx, 'approveGuideRevision', input, async (tx, { revision, transition }) => {
    const { effectiveOn } = input;
    const dayIssue = dayIssueOf(tx, effectiveOn);
    if (dayIssue) return invalidAt('effectiveOn', dayIssue, { today: tx.today() });
    const { content } = revision;
    const accepted = new Set(input.acceptedFindingKeys);
    const justifications = revision.justifications.map((each) => ({
      ...each,
      isAccepted: accepted.has(each.findingKey),
    }));
    const settled = new Set(justifications.filter(({ isAccepted }) => isAccepted).map(({ findingKey }) => findingKey));
    const { refusal, isRenamed } = await loadVariantStanding(tx, content);
    if (refusal) return refusal;
    const judgement = await judge(tx, content, effectiveOn);
    const refusing = refusingFindings(judgement.findings, content, settled);
    if (refusing.length > 0) return guideNotPublishable(refusing);

    const parts = partsOf(tx.actor, revision);
    const isBelowCity = !isCity(revision.divisionCode);
    const isDeviating = judgement.isDeviating || (isRenamed && isBelowCity);
    const state = approvedState({ isDeviating, parts, isDayCome: effectiveOn === tx.today() });
    const approver = { id: tx.actor?.personId ?? null, name: tx.actor?.name ?? null };
    tx.em.assign(revision, {
      justifications,
      effectiveOn,
      ...(transition.from === 'CITY_REVIEW'
        ? { citySupervisorId: approver.id, citySupervisorName: approver.name }
        : { supervisorId: approver.id, supervisorName: approver.name }),
    });
    if (state === 'PUBLISHED') return putRevisionInForce(tx, revision);
    tx.em.assign(revision, { state });
    if (state === 'SCHEDULED') schedulePublication(tx, effectiveOn);
    return {};
  });
}

function dayIssueOf(tx: ServiceContext, effectiveOn: string): string | null {
  if (!isCivilDate(effectiveOn)) return 'DATE';
  const today = tx.today();
  if (effectiveOn < today) return 'IN_THE_PAST';
  const days = (startOfCivilDay(effectiveOn).getTime() - startOfCivilDay(today).getTime()) / 86_400_000;
  return days > furthestDays ? 'TOO_FAR' : null;
}
