import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrganizationRef } from '@onewindow/process-forms';
import { BundleConsent, BundleVersion } from './bundle.entity.ts';

/** A code nobody has: B101, B102 … */
export async function takeBundleCode(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ next: string }[]>("select nextval('bundle_code') as next");
  return `B${row?.next}`;
}

/** Asks every co-department anew: answers to earlier contents are gone. */
export async function renewConsents(
  em: EntityManager,
  versionId: string,
  coOrganizations: readonly OrganizationRef[],
): Promise<void> {
  await em.nativeDelete(BundleConsent, { versionId });
  const pending = coOrganizations.map(({ id, name }) => ({
    versionId,
    organizationId: id,
    organizationName: name,
    state: 'PENDING' as const,
  }));
  await em.insertMany(BundleConsent, pending);
}

/** Signed becomes unanswered; returns stay with their reasons until consent is asked for again. */
export async function voidSignatures(em: EntityManager, versionId: string): Promise<void> {
  const unanswered = { state: 'PENDING', personId: null, personName: null, at: null, signedHash: null } as const;
  await em.nativeUpdate(BundleConsent, { versionId, state: 'SIGNED' }, unanswered);
}

/** The consent of one department to one version; null when it is not asked. */
export function findConsent(
  em: EntityManager,
  versionId: string,
  organizationId: string,
): Promise<BundleConsent | null> {
  return em.findOne(BundleConsent, { versionId, organizationId });
}

/** All consents to one version, by organisation. */
export function findConsents(em: EntityManager, versionId: string): Promise<BundleConsent[]> {
  return em.find(BundleConsent, { versionId }, { orderBy: { organizationId: 'asc' } });
}

/** The version in force no longer is; at once, because two are never in force. */
export async function supersede(em: EntityManager, versionId: string): Promise<void> {
  await em.nativeUpdate(BundleVersion, { id: versionId }, { state: 'SUPERSEDED' });
}
