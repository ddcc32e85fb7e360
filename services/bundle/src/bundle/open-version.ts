import { LockMode } from '@mikro-orm/core';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Bundle, BundleVersion } from './bundle.entity.ts';
import {
  type BundleAct,
  type BundleVersionState,
  isPublic,
  maySeeWork,
  refusalOf,
  stateAfter,
} from './bundle.rules.ts';
import {
  type BundleNotEditable,
  bundleNotEditable,
  type NotFound,
  type NotPermitted,
  notFound,
  notPermitted,
  type VersionConflict,
  versionConflict,
} from './refusals.ts';

/** A version opened for an act, locked until the transaction ends, with the state the act leads to. */
export interface OpenedVersion {
  version: BundleVersion;
  bundle: Bundle;
  next: BundleVersionState;
}

/** Why a version was not opened. */
export type OpeningRefusal = NotFound | NotPermitted | BundleNotEditable | VersionConflict;

/** What is opened: which version, based on which revision, and whether its content is needed. */
export interface Opening {
  versionId: string;
  expectedRevision?: number;
  withContent?: boolean;
}

/**
 * Opens a version for one act: seen at all, permitted, in the right state, and unchanged since the caller
 * read it, in this order. A version is always locked before its bundle.
 */
export async function openVersion(
  tx: ServiceContext,
  act: BundleAct,
  { versionId, expectedRevision, withContent = false }: Opening,
): Promise<OpenedVersion | { refusal: OpeningRefusal }> {
  const missing = { refusal: notFound('BundleVersion', versionId) };
  if (versionId.includes('\0')) return missing;
  const version = await tx.em.findOne(
    BundleVersion,
    { id: versionId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, populate: withContent ? ['content'] : [] },
  );
  if (!version) return missing;
  const bundle = await tx.em.findOneOrFail(Bundle, { id: version.bundleId });
  if (!isPublic(version.state) && !maySeeWork(tx.actor, bundle)) return missing;
  const reason = refusalOf(tx.actor, bundle, act);
  if (reason) return { refusal: notPermitted(reason) };
  const next = stateAfter(version.state, act);
  if (!next) return { refusal: bundleNotEditable(version.state) };
  if (expectedRevision !== undefined && expectedRevision !== version.revision) {
    return { refusal: versionConflict(expectedRevision, version) };
  }
  return { version, bundle, next };
}
