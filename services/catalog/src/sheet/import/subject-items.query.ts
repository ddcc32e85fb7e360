import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { openStates } from '../../guide-revision/guide-revision.rules.ts';
import { query } from '../../query.ts';
import type { SubjectItem } from './subject-item.ts';

interface Row {
  code: string;
  organizationId: string;
  isCancelled: boolean;
  state: string | null;
  content: GuideContent | null;
}

/**
 * Items by code as a sheet finds them, published or only drafted. Content is read only of the person's own
 * organisations: of the others nobody needs more than that they are somebody else's. One statement.
 */
export async function loadSubjectItems(
  ctx: ServiceContext,
  codes: readonly string[],
  organizationIds: readonly string[],
): Promise<Map<string, SubjectItem>> {
  const rows = await query<Row>(
    ctx,
    `select asked.code, coalesce(i.organization_id, r.organization_id) as "organizationId",
       coalesce(i.status, '') = 'CANCELLED' as "isCancelled", r.state,
       case when coalesce(i.organization_id, r.organization_id) = any ($2) then coalesce(r.content, v.content) end
         as content
     from unnest($1::text[]) as asked (code)
       left join item i on i.code = asked.code
       left join item_version v on v.id = i.version_id
       left join guide_revision r on r.item_code = asked.code and r.state = any ($3)
     where i.code is not null or r.id is not null`,
    [[...new Set(codes)].filter((code) => !code.includes('\0')), [...organizationIds], [...openStates]],
  );
  return new Map(
    rows.map(({ state, ...item }) => [item.code, { ...item, isInReview: state !== null && state !== 'DRAFT' }]),
  );
}
