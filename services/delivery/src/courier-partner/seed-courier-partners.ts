import { readFile } from 'node:fs/promises';
import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { CourierPartner } from './courier-partner.entity.ts';
import type { WaybillFormat } from './waybill.rules.ts';

interface PartnerSeed {
  id: string;
  name: string;
  carrier: string;
  mayCarryOfficialDocuments: boolean;
  waybillFormats: readonly WaybillFormat[];
  contractFrom: string;
  contractTo: string;
}

/** Fills in the partners of the sample city once, and tells the services that act on them. */
export async function seedCourierPartners(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const seeds = JSON.parse(
    await readFile(new URL('../seeds/courier-partners.json', import.meta.url), 'utf8'),
  ) as PartnerSeed[];
  await ctx.transactional(async (tx) => {
    const known = new Set((await tx.em.find(CourierPartner, {})).map((partner) => partner.id));
    for (const seed of seeds) {
      if (known.has(seed.id)) continue;
      tx.em.create(CourierPartner, seed);
      tx.emit('CourierPartnerPublished', {
        id: seed.id,
        version: 1,
        name: seed.name,
        mayCarryOfficialDocuments: seed.mayCarryOfficialDocuments,
        contractFrom: seed.contractFrom,
        contractTo: seed.contractTo,
      });
    }
  });
  report(seeds.length, seeds.length, 'courier partners');
}
