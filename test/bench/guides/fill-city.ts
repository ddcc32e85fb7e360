/** Fills a copy of a city's database with guides, as their publication would have left them. */
import { type GuideContent, proofItemOf } from '@onewindow/guide-lint';
import pg from 'pg';
import { searchColumns } from '../../../services/catalog/src/item-search/search-columns.ts';
import { citationsOf, citedBases, documentsOf } from '../../../services/catalog/src/legal-basis/citation.rules.ts';
import { contentHashOf } from '../../../services/catalog/src/publication/content-hash.ts';
import { headOf } from '../../../services/catalog/src/publication/item-head.ts';
import { snapshotOf } from '../../../services/catalog/src/publication/item-snapshot.ts';
import { catalogue } from './catalogue.ts';

type Row = Readonly<Record<string, unknown>>;
type Rows = Record<(typeof tables)[number], Row[]>;

/** In the order of their references. */
const tables = ['item_version', 'item', 'item_register', 'item_basis', 'item_document'] as const;
const batchSize = 500;
const effectiveOn = '2026-01-05';
const publishedAt = '2026-01-05T00:00:00+08:00';

/** Adds guides until the database holds `total`; each row is what the catalogue's own functions make of the guide. */
export async function fillCity(adminUrl: string, total: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c search_path=catalog' });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from item');
    const titles = await titlesOf(client);
    const missing = total - (rows[0]?.count ?? 0);
    await client.query('begin');
    const rebuild = await dropSearchIndexes(client);
    let written: Promise<void> = Promise.resolve();
    for (let from = 0; from < missing; from += batchSize) {
      const batch = batchOf(catalogue(from, Math.min(from + batchSize, missing)), titles);
      // The database takes a batch while the next one is made.
      await written;
      written = insertAll(client, batch);
      written.catch(() => undefined);
    }
    await written;
    await rebuild();
    await client.query('commit');
    for (const table of tables) await client.query(`vacuum (analyze) ${table}`);
    await checkRows(client, total);
  } finally {
    await client.end();
  }
}

/** Indexes on terms are built several times faster at once than row by row; answers how to have them again. */
async function dropSearchIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'catalog' and tablename = 'item' and indexdef like '%USING gin%'`,
  );
  for (const { name } of rows) await client.query(`drop index ${pg.escapeIdentifier(name)}`);
  return async () => {
    await client.query("set local maintenance_work_mem = '256MB'");
    for (const { definition } of rows) await client.query(definition);
  };
}

/** Codes of every guide of a city. */
export async function codesOf(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>('select code from catalog.item order by code');
    return rows.map(({ code }) => code);
  } finally {
    await client.end();
  }
}

async function titlesOf(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; title: string }>('select id, title from legal_basis');
  return new Map(rows.map(({ id, title }) => [id, title]));
}

function batchOf(guides: Iterable<GuideContent>, titles: ReadonlyMap<string, string>): Rows {
  const batch: Rows = { item_version: [], item: [], item_register: [], item_basis: [], item_document: [] };
  for (const content of guides) {
    const { code } = content;
    const contentHash = contentHashOf(content);
    const published = {
      id: `${code}.1`,
      itemCode: code,
      version: 1,
      snapshot: snapshotOf(content, 1, (id) => titles.get(id) ?? id),
      content,
      contentHash,
      effectiveOn,
      publishedAt: new Date(publishedAt),
      publishedByName: 'system',
      changeKind: 'NEW' as const,
      changeReason: '',
    };
    const head = headOf(content, published);
    batch.item_version.push(columnsOf(published));
    batch.item.push(columnsOf({ ...head, ...searchColumns(content, head.name) }));
    batch.item_register.push(registerRow(content));
    for (const cited of citedBases(content)) batch.item_basis.push({ item_code: code, ...cited });
    for (const document of documentsOf(content)) batch.item_document.push({ item_code: code, ...document });
  }
  return batch;
}

/** As recordCitations writes it. */
function registerRow(content: GuideContent): Row {
  const { code, baseCode, variantName, variantKind, name, typeCode, organization, divisionCode, levels } = content;
  return {
    ...columnsOf({ itemCode: code, baseCode, variantName, variantKind, name, typeCode, divisionCode, levels }),
    organization_id: organization.id,
    organization_name: organization.name,
    list_entry_id: content.listEntryId,
    citations: citationsOf(content.basis),
    proof: proofItemOf(content),
  };
}

/** Values by column: `organizationId` is organization_id. */
function columnsOf(values: object): Row {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

async function insertAll(client: pg.Client, batch: Rows): Promise<void> {
  for (const table of tables) {
    const columns = Object.keys(batch[table][0] ?? {}).join(', ');
    if (columns === '') continue;
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(batch[table])],
    );
  }
}

/** Throws unless every guide has its version in force, its register row and something to be found by. */
async function checkRows(client: pg.Client, total: number): Promise<void> {
  const { rows } = await client.query<Record<string, number>>(
    `select (select count(*)::int from item) as items,
       (select count(*)::int from item i join item_version v on v.id = i.version_id and v.version = i.version
          where v.content is not null and v.content_hash = i.content_hash) as contents,
       (select count(*)::int from item_register) as registers,
       (select count(*)::int from item where cardinality(name_terms) > 0 and cardinality(all_terms) > 0
          and name_text <> '' and search_initials <> '') as indexed`,
  );
  const wrong = Object.entries(rows[0] ?? {}).filter(([, count]) => count !== total);
  if (wrong.length > 0) throw new Error(`Not ${total} guides: ${JSON.stringify(Object.fromEntries(wrong))}`);
}
