import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { BundleContent } from '@onewindow/process-forms';
import type { BundleVersionState, ConsentState } from './bundle.rules.ts';

/** Head of a bundle: what lists show and filter by, and its versions in force and in work. */
export const Bundle = defineEntity({
  name: 'Bundle',
  tableName: 'bundle',
  properties: {
    id: p.text().primary(),
    code: p.text(),
    name: p.text(),
    searchName: p.text(),
    slogan: p.text(),
    audience: p.text().$type<BundleContent['audience']>(),
    category: p.text(),
    leadId: p.text(),
    leadName: p.text(),
    divisionCode: p.text(),
    /** Co-departments of the version in force. */
    coOrganizationIds: p.array(),
    /** Co-departments of the version in work; empty without one. */
    workingCoOrganizationIds: p.array(),
    publishedVersionId: p.text().nullable(),
    /** The version in DRAFT or IN_CONSENT. */
    workingVersionId: p.text().nullable(),
    lastNumber: p.integer(),
  },
});
export type Bundle = InferEntity<typeof Bundle>;

/** One version; `content` is read only when it is asked for. */
export const BundleVersion = defineEntity({
  name: 'BundleVersion',
  tableName: 'bundle_version',
  properties: {
    id: p.text().primary(),
    bundleId: p.text(),
    number: p.integer(),
    state: p.text().$type<BundleVersionState>(),
    revision: p.integer(),
    content: p.json<BundleContent>().lazy(),
    contentHash: p.text(),
    /** The version in force when this draft was opened. */
    baseVersionId: p.text().nullable(),
    editedAt: p.datetime(),
    editedByName: p.text(),
    publishedAt: p.datetime().nullable(),
    publishedByName: p.text().nullable(),
  },
});
export type BundleVersion = InferEntity<typeof BundleVersion>;

/** Answer of one co-department to one version. */
export const BundleConsent = defineEntity({
  name: 'BundleConsent',
  tableName: 'bundle_consent',
  properties: {
    versionId: p.text().primary(),
    organizationId: p.text().primary(),
    organizationName: p.text(),
    state: p.text().$type<ConsentState>(),
    personId: p.text().nullable(),
    personName: p.text().nullable(),
    at: p.datetime().nullable(),
    reason: p.text().nullable(),
    signedHash: p.text().nullable(),
  },
});
export type BundleConsent = InferEntity<typeof BundleConsent>;
