import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';
import { type ApplicationDraftRow, applicationDraftTable } from './application-draft.entity.ts';

const columns = applicationDraftTable.selectList('d');

/** The draft of an account for a bundle. One statement. */
export async function findDraft(
  ctx: ServiceContext,
  accountId: string,
  bundleId: string,
): Promise<ApplicationDraftRow | null> {
  const [row] = await query<ApplicationDraftRow>(
    ctx,
    `select ${columns} from application_draft d where d.account_id = $1 and d.bundle_id = $2`,
    [accountId, bundleId],
  );
  return row ? applicationDraftTable.revive(row) : null;
}

/** Drafts of an account, newest first; there is one a bundle, so they are few. One statement. */
export async function listDrafts(ctx: ServiceContext, accountId: string): Promise<ApplicationDraftRow[]> {
  const rows = await query<ApplicationDraftRow>(
    ctx,
    `select ${columns} from application_draft d where d.account_id = $1 order by d.saved_at desc, d.id desc limit 50`,
    [accountId],
  );
  return rows.map((row) => applicationDraftTable.revive(row));
}

/** Stores a draft over an earlier one. Null when there is no such version of the bundle. One statement. */
export async function upsertDraft(tx: ServiceContext, draft: ApplicationDraftRow): Promise<ApplicationDraftRow | null> {
  const names = Object.values(applicationDraftTable.columns).join(', ');
  const [row] = await query<ApplicationDraftRow>(
    tx,
    `insert into application_draft as d (${names})
     select ${names} from jsonb_populate_recordset(null::application_draft, $1::jsonb)
     where exists (select from bundle_version where id = $2 and bundle_id = $3)
     on conflict (account_id, bundle_id) do update set
       bundle_version_id = excluded.bundle_version_id, revision = d.revision + 1, answers = excluded.answers,
       values = excluded.values, materials = excluded.materials, confirmed = excluded.confirmed,
       delivery = excluded.delivery, saved_at = excluded.saved_at
     returning ${columns}`,
    [applicationDraftTable.recordset([draft]), draft.bundleVersionId, draft.bundleId],
  );
  return row ? applicationDraftTable.revive(row) : null;
}
