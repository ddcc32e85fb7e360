import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { BundleVersionActInput } from '../generated/resolver-types.ts';
import { actOnVersion, type BundleVersionActResult, done } from './act-on-version.ts';
import { voidSignatures } from './bundle.repository.ts';

/** Takes a version out of consent: it may be changed again, and whatever was signed is void. */
export function reopenBundleDraft(ctx: ServiceContext, input: BundleVersionActInput): Promise<BundleVersionActResult> {
  return actOnVersion(ctx, 'reopenBundleDraft', 'reopen', input, async (tx, { version, next }) => {
    await voidSignatures(tx.em, version.id);
    tx.em.assign(version, { state: next });
    return done(version);
  });
}
