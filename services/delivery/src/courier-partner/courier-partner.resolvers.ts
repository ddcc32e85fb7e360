import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { CourierPartner } from './courier-partner.entity.ts';
import { partnersById, partnersInForce } from './courier-partner.repository.ts';

export const courierPartnerResolvers = {
  Query: {
    courierPartners: (_: unknown, __: unknown, ctx: ServiceContext) => partnersInForce(ctx),
  },
  CourierPartner: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(partnersById, id),
    waybillFormats: (partner: CourierPartner) => partner.waybillFormats.map((format) => format.words),
  },
};
