import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../../query.ts';
import type { Scope } from '../../register/post.rules.ts';

/** Guides that are read at once: a page of contents is some 100 kB. */
const pageSize = 50;

/** Contents in force of the items a person may see, by code, page by page; cancelled items are left out. */
export async function* guidesInScope(ctx: ServiceContext, scope: Scope): AsyncGenerator<GuideContent> {
  let after = '';
  for (;;) {
    const rows = await query<{ code: string; content: GuideContent }>(
      ctx,
      `select i.code, v.content from item i join item_version v on v.id = i.version_id
       where i.code > $1 and i.status <> 'CANCELLED' and v.content is not null
         and (i.organization_id = any ($2) or exists (
           select 1 from unnest($3::text[]) as prefix (digits) where starts_with(i.division_code, digits)))
       order by i.code limit ${pageSize}`,
      [after, [...scope.organizationIds], [...scope.divisionPrefixes]],
    );
    for (const { content } of rows) yield content;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.code ?? after;
  }
}
