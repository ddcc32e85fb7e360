import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../../query.ts';
import type { NamedBasis, Vocabulary } from './vocabulary.ts';

interface Row {
  codes: Record<string, { code: string; label: string; isActive: boolean }[]>;
  bases: NamedBasis[];
  documents: string[];
}

/** Words of code lists, titles of legal bases and codes of document kinds. One statement. */
export async function loadVocabulary(ctx: ServiceContext): Promise<Vocabulary> {
  const [row] = await query<Row>(
    ctx,
    `select
       (select coalesce(jsonb_object_agg(id, codes), '{}') from code_list) as codes,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title) order by effective_on desc), '[]')
          from legal_basis) as bases,
       (select coalesce(jsonb_agg(doc_code), '[]') from document_kind) as documents`,
  );
  if (!row) throw new Error('The registers could not be read');
  const codes = Object.entries(row.codes).map(
    ([id, entries]) => [id, entries.filter(({ isActive }) => isActive)] as const,
  );
  return { codes: new Map(codes), bases: row.bases, documents: new Set(row.documents) };
}
