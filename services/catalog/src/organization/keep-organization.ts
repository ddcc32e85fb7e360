import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { query } from '../query.ts';

const published = z.object({
  id: z.string().min(1),
  version: z.int().positive(),
  name: z.string().min(1),
  divisionCode: z.string().nullish(),
});

/** Copies an organisation of the directory, if its version is higher: list entries carry its name and division. */
export async function keepOrganization(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id, version, name, divisionCode } = published.parse(event.payload);
  await query(
    ctx,
    `insert into organization_copy (id, version, name, division_code) values ($1, $2, $3, $4)
     on conflict (id) do update set version = excluded.version, name = excluded.name,
       division_code = coalesce(excluded.division_code, organization_copy.division_code)
       where organization_copy.version < excluded.version`,
    [id, version, name, divisionCode ?? null],
  );
}

/** Name and division of an organisation. */
export interface KnownOrganization {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
}

/**
 * An organisation by id; null when nobody knows it. Organisations of an installation older than this copy are known
 * from what they publish; a credit code carries the division that registered it (GB 32100, characters 3 to 8).
 */
export async function findOrganization(ctx: ServiceContext, id: string): Promise<KnownOrganization | null> {
  const [row] = await query<KnownOrganization>(
    ctx,
    `select $1::text as id, name, division_code as "divisionCode" from (
       select name, coalesce(division_code, substr(id, 3, 6)) as division_code, 1 as rank
         from organization_copy where id = $1
       union all
       select organization_name, division_code, 2 from item where organization_id = $1
       union all
       select organization_name, division_code, 3 from list_entry where organization_id = $1
     ) as known order by rank limit 1`,
    [id],
  );
  return row ?? null;
}
