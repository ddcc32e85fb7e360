import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';

const payloadShape = z.object({
  id: z.string(),
  version: z.int().positive(),
  fileIds: z.array(z.string().max(64)).max(10_000),
});

/**
 * A guide was published: anybody may read its forms, samples and samples of results (Rules 13(3)). What was public
 * once stays so, because older versions of the guide stay readable. Repeatable, in any order.
 */
export async function publishFiles(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id, version, fileIds } = payloadShape.parse(event.payload);
  if (fileIds.length === 0) return;
  await ctx.em.execute(
    `insert into published_file (file_id, item_code, version)
     select file_id, ?, ? from json_array_elements_text(?::json) as file_id on conflict do nothing`,
    [id, version, JSON.stringify(fileIds)],
  );
}
