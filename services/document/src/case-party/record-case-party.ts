import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { grantFiles } from '../file/stored-file.repository.ts';
import { drawUpNotice } from '../notice/draw-up-notice.ts';
import { CaseParty } from './case-party.entity.ts';

const payloadShape = z.object({
  id: z.string(),
  applicantAccountId: z.string(),
  applicantPersonId: z.string(),
  organizationIds: z.array(z.string()),
  fileIds: z.array(z.string()),
});

/** A case was submitted: remember who takes part, open the applicant's files to them, number the receipt. */
export async function recordCaseParty(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const payload = payloadShape.parse(event.payload);
  await ctx.transactional(async (tx) => {
    await tx.em.upsert(CaseParty, {
      caseId: payload.id,
      applicantAccountId: payload.applicantAccountId,
      applicantPersonId: payload.applicantPersonId,
      organizationIds: payload.organizationIds,
    });
    await grantFiles(tx, payload.id, payload.applicantAccountId, payload.fileIds);
    await drawUpNotice(tx, event);
  });
}
