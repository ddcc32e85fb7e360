import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { RollBackGuideInput } from '../generated/resolver-types.ts';
import { isCity, supervisedCovering } from '../guide-revision/guide-people.rules.ts';
import { workflowArticle } from '../guide-revision/open-revision.ts';
import { guideNotPublishable } from '../guide-revision/refusals.ts';
import { judge } from '../publication/gate.ts';
import { publishGuide } from '../publication/publish-guide.ts';
import { forbidden, invalidAt } from '../register/refusal.rules.ts';
import { actOnItem, type ItemActResult } from './act-on-item.ts';
import { contentOf } from './item.repository.ts';

/**
 * Puts the content of an earlier version in force again, as a new version: two people approved it once. It passes the
 * gate of today, and what leaves the city's template is the city's to roll back (Rules 12).
 */
export function rollBackGuide(ctx: ServiceContext, input: RollBackGuideInput): Promise<ItemActResult> {
  return actOnItem(ctx, 'rollBackGuide', input, async (tx, { item, reason }) => {
    const { toVersion } = input;
    const isEarlier = toVersion >= 1 && toVersion < item.version;
    const content = isEarlier ? await contentOf(tx.em, `${item.code}.${toVersion}`) : null;
    if (!content) return invalidAt('toVersion', 'NO_EARLIER_VERSION', { version: item.version });
    const { findings, isDeviating } = await judge(tx, content, tx.today());
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return guideNotPublishable(errors);
    if (isDeviating && !supervisedCovering(tx.actor, item.divisionCode).some(isCity)) {
      return forbidden(tx, 'CITY_SUPERVISOR_REQUIRED', workflowArticle);
    }
    const { isNewVersion } = await publishGuide(tx, {
      content,
      effectiveOn: tx.today(),
      changeKind: 'CORRECTION',
      changeReason: reason,
      publishedByName: tx.actor?.name ?? '',
    });
    return isNewVersion ? null : invalidAt('toVersion', 'UNCHANGED');
  });
}
