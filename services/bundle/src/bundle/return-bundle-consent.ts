import type { ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import type { ReturnBundleConsentInput } from '../generated/resolver-types.ts';
import { actOnVersion, type BundleVersionActResult, done } from './act-on-version.ts';
import { findConsent, voidSignatures } from './bundle.repository.ts';
import { answeringOrganizationOf } from './bundle.rules.ts';
import { readInput } from './read-input.ts';
import { notPermitted, validationFailed } from './refusals.ts';
import { text } from './text.schema.ts';

const reasons = z.strictObject({ reason: text(1000) });

/** Returns a version with reasons: it becomes a draft again, and whatever was signed is void. */
export function returnBundleConsent(
  ctx: ServiceContext,
  input: ReturnBundleConsentInput,
): Promise<BundleVersionActResult> {
  const { requestId, versionId } = input;
  const opening = { requestId, versionId };
  return actOnVersion(ctx, 'returnBundleConsent', 'return', opening, async (tx, { version, bundle, next }) => {
    const read = readInput(reasons, { reason: input.reason });
    if (!read.ok) return validationFailed(read.issues);
    const organizationId = answeringOrganizationOf(tx.actor, bundle);
    await voidSignatures(tx.em, version.id);
    const consent = organizationId ? await findConsent(tx.em, version.id, organizationId) : null;
    if (!tx.actor || !consent) return notPermitted('CO_DEPARTMENT_REQUIRED');
    const { personId, name: personName } = tx.actor;
    tx.em.assign(consent, { state: 'RETURNED', personId, personName, at: tx.now(), reason: read.value.reason });
    tx.em.assign(version, { state: next });
    return done(version);
  });
}
