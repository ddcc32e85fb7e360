import { defineEntity, p } from '@mikro-orm/core';
import type { BundleContent } from '@onewindow/process-forms';

/** A published bundle version, whole; a case keeps running on the one it was made on. Immutable. */
export const BundleVersionEntity = defineEntity({
  name: 'BundleVersion',
  tableName: 'bundle_version',
  properties: {
    id: p.text().primary(),
    bundleId: p.text(),
    code: p.text(),
    version: p.integer(),
    content: p.json<BundleContent>(),
    contentHash: p.text(),
    receivedAt: p.datetime(),
  },
});
