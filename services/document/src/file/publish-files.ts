import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';

const payloadShape = z.object({
  id: z.string(),
  version: z.int().positive(),
  organizationId: z.string(),
  fileIds: z.array(z.string().max(64)).max(10_000),
});

/**
 * A guide was published: anybody may read its forms, samples and samples of results (Rules 13(3)). What was public
 * once stays so, because older versions of the guide stay readable. A guide names files by id: only what somebody who
 * writes guides of its organisation uploaded becomes public, never a file of anybody else. Repeatable, in any order.
 */
export async function publishFiles(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id, version, organizationId, fileIds } = payloadShape.parse(event.payload);
  if (fileIds.length === 0) return;
  await ctx.em.execute(
    `insert into published_file (file_id, item_code, version)
     select f.id, ?, ? from json_array_elements_text(?::json) as asked (id) join stored_file f on f.id = asked.id
     where ? = any (f.guide_organization_ids) on conflict do nothing`,
    [id, version, JSON.stringify(fileIds), organizationId],
  );
}
