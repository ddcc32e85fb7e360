import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { CourierPartner } from './courier-partner.entity.ts';

/** Partners by id. */
export const partnersById: BatchLoad<string, CourierPartner> = async (ids, ctx) => {
  const rows = await ctx.em.find(CourierPartner, { id: { $in: [...ids] } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** Partners whose contract is in force today, by name. */
export function partnersInForce(ctx: ServiceContext): Promise<CourierPartner[]> {
  const today = ctx.today();
  return ctx.em.find(
    CourierPartner,
    { contractFrom: { $lte: today }, contractTo: { $gte: today } },
    { orderBy: { name: 'asc' } },
  );
}
