import { readFile } from 'node:fs/promises';
import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { citationsOf, titleKey, titlesIn } from '../legal-basis/citation.rules.ts';
import { scheduleRegisterSweep } from '../legal-basis/suspend-unrevised.ts';
import { query } from '../query.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { searchText } from '../register/search-text.rules.ts';

type Row = Readonly<Record<string, unknown>>;

/** Seeds say what people would type; columns that are derived from it are added here. */
const seeds = [
  {
    file: 'legal-bases',
    table: 'legal_basis',
    shape: z.object({
      id: z.string(),
      title: z.string(),
      documentNumber: z.string(),
      rank: z.string(),
      effectiveOn: z.string(),
      abolishedOn: z.string().nullable().default(null),
      replacedById: z.string().nullable().default(null),
      url: z.string().default(''),
    }),
    derive: (row: Row) => ({
      titleKey: titleKey(String(row['title'])),
      searchText: searchText(String(row['title']), String(row['documentNumber'])),
    }),
  },
  {
    file: 'list-entries',
    table: 'list_entry',
    shape: z.object({
      id: z.string(),
      kind: z.string(),
      number: z.string(),
      name: z.string(),
      typeCode: z.string(),
      levels: z.array(z.string()),
      organizationId: z.string(),
      organizationName: z.string(),
      divisionCode: z.string(),
      basis: z.array(z.string()),
      duties: z.string().default(''),
      accountability: z.string().default(''),
      office: z.string().default(''),
      removedOn: z.string().nullable().default(null),
      removeReason: z.string().default(''),
      removeDocument: z.string().default(''),
    }),
    derive: (row: Row) => ({
      basisTitles: titlesIn(row['basis'] as string[]),
      searchText: searchText(String(row['number']), String(row['name']), String(row['organizationName'])),
    }),
  },
  {
    file: 'directory-entries',
    table: 'directory_entry',
    shape: z.object({
      baseCode: z.string(),
      name: z.string(),
      typeCode: z.string(),
      levels: z.array(z.string()),
      ownerLevel: z.string(),
      basis: z.array(z.object({ basisId: z.string(), article: z.string(), text: z.string().default('') })),
      isValid: z.boolean().default(true),
      source: z.string().default(''),
    }),
    derive: (row: Row) => ({
      citations: citationsOf(row['basis'] as Parameters<typeof citationsOf>[0]),
      searchText: searchText(String(row['baseCode']), String(row['name'])),
    }),
  },
  {
    file: 'code-lists',
    table: 'code_list',
    shape: z.object({
      id: z.string(),
      name: z.string(),
      source: z.string().default(''),
      isForLint: z.boolean().default(false),
      codes: z.array(z.object({ code: z.string(), label: z.string(), isActive: z.boolean().default(true) })),
    }),
    derive: (_: Row, position: number) => ({ position }),
  },
  {
    file: 'document-kinds',
    table: 'document_kind',
    shape: z.object({
      docCode: z.string(),
      name: z.string(),
      shareMode: z.string(),
      shareResource: z.string().default(''),
      licenceType: z.string().default(''),
      facts: z.array(z.string()).default([]),
      issuerName: z.string().default(''),
      issuedByBaseCodes: z.array(z.string()).default([]),
    }),
    derive: (row: Row) => ({ searchText: searchText(String(row['docCode']), String(row['name'])) }),
  },
] as const;

/**
 * Fills the registers of the sample city. Rows that are there already stay as people left them. Runs before the items,
 * which are judged by the registers.
 */
export async function seedRegisters(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const files = await Promise.all(
    seeds.map(async ({ file, table, shape, derive }) => {
      const text = await readFile(new URL(`./${file}.json`, import.meta.url), 'utf8');
      const rows = z.array(shape as z.ZodType<Row>).parse(JSON.parse(text));
      return { table, rows: rows.map((row, position) => ({ ...row, ...derive(row, position) })) };
    }),
  );
  await ctx.transactional(async (tx) => {
    await lockRegisters(tx);
    let added = 0;
    for (const [index, { table, rows }] of files.entries()) {
      added += await addRows(tx, table, rows);
      report(index + 1, files.length, 'registers');
    }
    if (added > 0) await bumpRegisters(tx, { register: 'seed', key: '', act: 'seedRegisters', content: { added } });
    scheduleRegisterSweep(tx);
  });
}

/** Table names are this file's own. */
async function addRows(tx: ServiceContext, table: string, rows: readonly Row[]): Promise<number> {
  const common = { version: 1, changedByName: 'system', changedAt: tx.now() };
  const columns = Object.keys({ ...rows[0], ...common }).map(columnOf);
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries({ ...row, ...common }).map(([name, value]) => [columnOf(name), value])),
  );
  const added = await query(
    tx,
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict do nothing returning 1`,
    [JSON.stringify(records)],
  );
  return added.length;
}

function columnOf(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
