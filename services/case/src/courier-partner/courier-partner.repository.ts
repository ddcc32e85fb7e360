import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';
import { type CourierPartnerRow, courierPartnerTable } from './courier-partner.entity.ts';

/** A partner by id; null when none was published. One statement. */
export async function findCourierPartner(ctx: ServiceContext, id: string): Promise<CourierPartnerRow | null> {
  const [row] = await query<CourierPartnerRow>(
    ctx,
    `select ${courierPartnerTable.selectList('p')} from courier_partner p where p.id = $1`,
    [id],
  );
  return row ?? null;
}
