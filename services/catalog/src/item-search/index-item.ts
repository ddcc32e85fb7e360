import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { searchColumns } from './search-columns.ts';

/**
 * Lets the search find an item by the content that was just put in force. In the transaction that publishes it, after
 * the head was written; `name` as the head shows it.
 */
export async function indexItem(
  tx: ServiceContext,
  { head, content }: { head: { readonly code: string; readonly name: string }; content: GuideContent },
): Promise<void> {
  const columns = searchColumns(content, head.name);
  await query(
    tx,
    `update item set search_initials = $2, name_text = $3, near_text = $4, all_text = $5, name_terms = $6,
       near_terms = $7, all_terms = $8, audiences = $9, person_topics = $10, corporate_topics = $11, online_reach = $12
     where code = $1`,
    [
      head.code,
      columns.searchInitials,
      columns.nameText,
      columns.nearText,
      columns.allText,
      columns.nameTerms,
      columns.nearTerms,
      columns.allTerms,
      columns.audiences,
      columns.personTopics,
      columns.corporateTopics,
      columns.onlineReach,
    ],
  );
}
