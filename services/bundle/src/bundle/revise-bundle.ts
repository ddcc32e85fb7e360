import { LockMode } from '@mikro-orm/core';
import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { ReviseBundleInput } from '../generated/resolver-types.ts';
import { Bundle, BundleVersion } from './bundle.entity.ts';
import { maySeeWork, partOf } from './bundle.rules.ts';
import type { EditBundleDraftResult } from './edit-draft.ts';
import { bundleNotEditable, notFound, notPermitted } from './refusals.ts';

/** Opens the next version as a copy of the one in force. There is one version in work at a time. */
export function reviseBundle(ctx: ServiceContext, input: ReviseBundleInput): Promise<EditBundleDraftResult> {
  return ctx.once<EditBundleDraftResult>('reviseBundle', input.requestId, async (tx) => {
    const { bundleId } = input;
    const bundle = bundleId.includes('\0')
      ? null
      : await tx.em.findOne(Bundle, { id: bundleId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!bundle || (!bundle.publishedVersionId && !maySeeWork(tx.actor, bundle))) return notFound('Bundle', bundleId);
    if (!tx.actor || partOf(tx.actor, bundle) !== 'LEAD') return notPermitted('LEAD_DEPARTMENT_REQUIRED');
    if (bundle.workingVersionId) {
      const working = await tx.em.findOneOrFail(BundleVersion, { id: bundle.workingVersionId });
      return bundleNotEditable(working.state);
    }
    const base = await tx.em.findOneOrFail(
      BundleVersion,
      { id: bundle.publishedVersionId ?? '' },
      { populate: ['content'] },
    );
    const version = tx.em.create(BundleVersion, {
      id: newId(),
      bundleId,
      number: bundle.lastNumber + 1,
      state: 'DRAFT',
      revision: 1,
      content: base.content,
      contentHash: base.contentHash,
      baseVersionId: base.id,
      editedAt: tx.now(),
      editedByName: tx.actor.name,
    });
    tx.em.assign(bundle, {
      workingVersionId: version.id,
      workingCoOrganizationIds: bundle.coOrganizationIds,
      lastNumber: version.number,
    });
    return { __typename: 'BundleDraftPayload', version };
  });
}
