import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { query } from '../row-table.ts';

const published = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  mayCarryOfficialDocuments: z.boolean(),
  contractFrom: z.iso.date(),
  contractTo: z.iso.date(),
});

/** Takes over a published partner, if its version is higher. */
export async function keepCourierPartner(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id, version, name, mayCarryOfficialDocuments, contractFrom, contractTo } = published.parse(event.payload);
  await ctx.transactional((tx) =>
    query(
      tx,
      `insert into courier_partner as p (id, version, name, may_carry_official_documents, contract_from, contract_to)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set version = excluded.version, name = excluded.name,
         may_carry_official_documents = excluded.may_carry_official_documents,
         contract_from = excluded.contract_from, contract_to = excluded.contract_to
         where p.version < excluded.version`,
      [id, version, name, mayCarryOfficialDocuments, contractFrom, contractTo],
    ),
  );
}
