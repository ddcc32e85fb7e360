import type { ServiceContext } from '@onewindow/subgraph-kit';
import { findItemVersions } from '../copy/copy.repository.ts';
import type { BundleVersionActInput } from '../generated/resolver-types.ts';
import { actOnVersion, type BundleVersionActResult, done } from './act-on-version.ts';
import { renewConsents } from './bundle.repository.ts';
import { itemCodesOf } from './publish-gate.rules.ts';
import { gateProblems } from './publish-gate.ts';

/** Freezes a draft against which nothing stands, and asks every co-department to sign it. */
export function requestBundleConsent(
  ctx: ServiceContext,
  input: BundleVersionActInput,
): Promise<BundleVersionActResult> {
  return actOnVersion(
    ctx,
    'requestBundleConsent',
    'requestConsent',
    { ...input, withContent: true },
    async (tx, { version, next }) => {
      const itemVersions = await findItemVersions(tx.em, itemCodesOf(version.content));
      const problems = await gateProblems(version.content, version.contentHash, itemVersions);
      if (problems.length > 0) {
        return { __typename: 'BundleNotPublishable', message: 'Problems stand against publication', problems };
      }
      await renewConsents(tx.em, version.id, version.content.coOrganizations);
      tx.em.assign(version, { state: next });
      return done(version);
    },
  );
}
