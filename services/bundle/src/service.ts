import { defineService } from '@onewindow/subgraph-kit';
import { Bundle, BundleConsent, BundleVersion } from './bundle/bundle.entity.ts';
import { bundleResolvers } from './bundle/bundle.resolvers.ts';
import { bundleVersionResolvers } from './bundle/bundle-version.resolvers.ts';
import { DictionaryCopy, ItemCopy, OrganizationCopy } from './copy/copy.entity.ts';
import { copyHandlers } from './copy/take-copies.ts';
import { createBundleTables } from './migrations/create-bundle.ts';
import { seedBundles } from './seeds/bundle.seed.ts';

/** Bundles: several departments' items as one process, with versions, consent and publication. */
export const bundleService = defineService({
  name: 'bundle',
  sdl: [new URL('./bundle/bundle.graphql', import.meta.url)],
  resolvers: { ...bundleResolvers, ...bundleVersionResolvers },
  entities: [Bundle, BundleVersion, BundleConsent, ItemCopy, OrganizationCopy, DictionaryCopy],
  migrations: [createBundleTables],
  events: copyHandlers,
  seed: seedBundles,
});
