import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { SignBundleConsentInput } from '../generated/resolver-types.ts';
import { actOnVersion, type BundleVersionActResult, done } from './act-on-version.ts';
import { findConsent } from './bundle.repository.ts';
import { answeringOrganizationOf } from './bundle.rules.ts';
import { notPermitted } from './refusals.ts';

/** Signs, for one's co-department, the very content one has read. A second signature changes nothing. */
export function signBundleConsent(ctx: ServiceContext, input: SignBundleConsentInput): Promise<BundleVersionActResult> {
  const { requestId, versionId, contentHash } = input;
  return actOnVersion(ctx, 'signBundleConsent', 'sign', { requestId, versionId }, async (tx, { version, bundle }) => {
    if (contentHash !== version.contentHash) {
      const { contentHash: actualHash } = version;
      return { __typename: 'ConsentHashMismatch', message: 'The version holds another content', actualHash };
    }
    const organizationId = answeringOrganizationOf(tx.actor, bundle);
    const consent = organizationId ? await findConsent(tx.em, version.id, organizationId) : null;
    if (!tx.actor || !consent) return notPermitted('CO_DEPARTMENT_REQUIRED');
    if (consent.state === 'PENDING') {
      const { personId, name: personName } = tx.actor;
      tx.em.assign(consent, { state: 'SIGNED', personId, personName, at: tx.now(), signedHash: contentHash });
    }
    return done(version);
  });
}
