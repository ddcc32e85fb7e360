import type { BatchLoad, ServiceContext } from '@onewindow/subgraph-kit';
import { CaseParty } from '../case-party/case-party.entity.ts';
import { takesPart } from '../case-party/case-party.rules.ts';
import { mayReviewFile } from './guide-file.rules.ts';
import { FileGrant, PublishedFile, StoredFile } from './stored-file.entity.ts';

/**
 * Files by id that the actor may read: what guides publish or they review, their own, and those of cases they take part in. A file
 * of a case never becomes public nor a reviewer's, whatever a guide lists.
 * Four statements at most.
 */
export const readableFiles: BatchLoad<string, StoredFile> = async (ids, ctx) => {
  const files = await ctx.em.find(StoredFile, { id: { $in: [...ids] } });
  const grants = await ctx.em.find(FileGrant, { fileId: { $in: [...ids] } });
  const parties = await ctx.em.find(CaseParty, { caseId: { $in: [...new Set(grants.map((grant) => grant.caseId))] } });
  const open = new Set(parties.filter((party) => takesPart(ctx.actor, party)).map((party) => party.caseId));
  const published = new Set(await publishedAmong(ids, ctx));
  const readable = (file: StoredFile): boolean =>
    ((published.has(file.id) || mayReviewFile(ctx.actor, file)) && !grants.some((grant) => grant.fileId === file.id)) ||
    (file.ownerAccountId !== null && file.ownerAccountId === ctx.actor?.accountId) ||
    grants.some((grant) => grant.fileId === file.id && open.has(grant.caseId));
  return ids.map((id) => files.find((file) => file.id === id && readable(file)) ?? null);
};

/** Those of the files that a published guide offers to anybody. */
async function publishedAmong(ids: readonly string[], ctx: ServiceContext): Promise<string[]> {
  const found = await ctx.em.find(PublishedFile, { fileId: { $in: [...ids] } });
  return found.map(({ fileId }) => fileId);
}

/** Lets the parties of a case read files; only the applicant's own uploads can be given. */
export async function grantFiles(
  tx: ServiceContext,
  caseId: string,
  ownerAccountId: string,
  fileIds: readonly string[],
): Promise<void> {
  await tx.em.execute(
    `insert into file_grant (file_id, case_id)
     select id, ? from stored_file where owner_account_id = ? and id = any(string_to_array(?, ','))
     on conflict do nothing`,
    [caseId, ownerAccountId, fileIds.join(',')],
  );
}
