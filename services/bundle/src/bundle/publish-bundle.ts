import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { BundleVersionActInput } from '../generated/resolver-types.ts';
import { actOnVersion, type BundleVersionActResult, done } from './act-on-version.ts';
import type { Bundle, BundleVersion } from './bundle.entity.ts';
import { findConsents, supersede } from './bundle.repository.ts';
import { decidePublication } from './bundle.rules.ts';
import { contentHashOf } from './content-hash.ts';
import { headOf } from './edit-draft.ts';

/** Puts in force the very content that every co-department signed; the version before is superseded. */
export function publishBundle(ctx: ServiceContext, input: BundleVersionActInput): Promise<BundleVersionActResult> {
  const opening = { ...input, withContent: true };
  return actOnVersion(ctx, 'publishBundle', 'publish', opening, async (tx, { version, bundle }) => {
    const { contentHash } = version;
    if (contentHashOf(version.content) !== contentHash)
      throw new Error(`Content of ${version.id} is not what its hash says`);
    const decision = decidePublication(await findConsents(tx.em, version.id), contentHash);
    if (!decision.ok && decision.problem === 'ConsentMissing') {
      const { organizationNames } = decision;
      return { __typename: 'ConsentMissing', message: 'Not every co-department has signed', organizationNames };
    }
    if (!decision.ok) {
      return { __typename: 'ConsentHashMismatch', message: 'Another content was signed', actualHash: contentHash };
    }
    if (bundle.publishedVersionId) await supersede(tx.em, bundle.publishedVersionId);
    tx.em.assign(version, { publishedAt: tx.now(), publishedByName: tx.actor?.name ?? '' });
    putInForce(tx, bundle, version);
    return done(version);
  });
}

/** The bundle shows the version from now on, and the subscribers receive it whole. */
export function putInForce(tx: ServiceContext, bundle: Bundle, version: BundleVersion): void {
  const { content, contentHash, number } = version;
  tx.em.assign(version, { state: 'PUBLISHED' });
  tx.em.assign(bundle, {
    ...headOf(content),
    coOrganizationIds: content.coOrganizations.map(({ id }) => id),
    workingCoOrganizationIds: [],
    publishedVersionId: version.id,
    workingVersionId: null,
  });
  tx.emit('BundlePublished', {
    id: bundle.id,
    version: number,
    bundleVersionId: version.id,
    code: bundle.code,
    content,
    contentHash,
  });
}
