import type { Problem } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { BundleVersion } from './bundle.entity.ts';
import type { BundleAct } from './bundle.rules.ts';
import { type OpenedVersion, type Opening, type OpeningRefusal, openVersion } from './open-version.ts';
import type { ValidationFailed } from './refusals.ts';

/** Answer of every act on a version. */
export type BundleVersionActResult =
  | { __typename: 'BundleVersionActPayload'; version: BundleVersion }
  | { __typename: 'BundleNotPublishable'; message: string; problems: readonly Problem[] }
  | { __typename: 'ConsentMissing'; message: string; organizationNames: readonly string[] }
  | { __typename: 'ConsentHashMismatch'; message: string; actualHash: string }
  | OpeningRefusal
  | ValidationFailed;

/** Does one act on a version, once per request, and tells who watches it. */
export function actOnVersion(
  ctx: ServiceContext,
  mutation: string,
  act: BundleAct,
  { requestId, ...opening }: Opening & { requestId: string },
  work: (tx: ServiceContext, opened: OpenedVersion) => Promise<BundleVersionActResult>,
): Promise<BundleVersionActResult> {
  return ctx.once<BundleVersionActResult>(mutation, requestId, async (tx) => {
    const opened = await openVersion(tx, act, opening);
    if ('refusal' in opened) return opened.refusal;
    const result = await work(tx, opened);
    tx.announce('BundleVersion', opened.version.id, opened.version.revision);
    tx.announce('Bundle', opened.bundle.id, opened.version.number);
    return result;
  });
}

/** The act is done. */
export function done(version: BundleVersion): BundleVersionActResult {
  return { __typename: 'BundleVersionActPayload', version };
}
