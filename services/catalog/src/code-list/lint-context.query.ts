import type { LintContext } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { changesRegisters } from '../register/register-state.ts';

/** Code lists whose labels are words of the lint. */
const wordLists = ['namedDocuments', 'oddProofs', 'grassrootsProofsAllowed'] as const;

type Registers = Omit<LintContext, 'today'>;

interface Cached {
  readonly state: string;
  readonly registers: Registers;
}

/** Newest registers read by this process, by database: tests share a process. */
const caches = new WeakMap<object, Cached>();

/**
 * Changes with every register and with the dictionary: a count that is bumped in the same transaction as the change,
 * and the hash of the dictionary in force. Equal on every replica that sees the same data.
 */
const stateSql = `(select version from register_state) || '/' ||
  coalesce((select content_hash from dictionary_version order by version desc limit 1), '')`;

/**
 * What the lint must know about the catalogue, as of today. One statement while nothing changed, two after a change.
 * A transaction that changes registers itself sees its own change and keeps it to itself.
 */
export async function loadLintContext(ctx: ServiceContext): Promise<LintContext> {
  const database = ctx.em.getDriver();
  const [row] = await query<{ state: string }>(ctx, `select ${stateSql} as state`);
  const known = caches.get(database);
  if (known && known.state === row?.state) return { today: ctx.today(), ...known.registers };
  const read = await readRegisters(ctx);
  if (!changesRegisters(ctx)) caches.set(database, read);
  return { today: ctx.today(), ...read.registers };
}

interface RegistersRow {
  state: string;
  bases: Registers['bases'];
  documents: Registers['documents'];
  codes: Record<string, { code: string; label: string }[]>;
  elements: string[];
  roles: string[];
}

/** State and content in one statement: one snapshot of the database. */
async function readRegisters(ctx: ServiceContext): Promise<Cached> {
  const [row] = await query<RegistersRow>(
    ctx,
    `select ${stateSql} as state,
       (select coalesce(jsonb_object_agg(id, jsonb_build_object('title', title, 'documentNumber', document_number,
          'rank', rank, 'effectiveOn', effective_on, 'abolishedOn', abolished_on)), '{}') from legal_basis) as bases,
       (select coalesce(jsonb_object_agg(doc_code, jsonb_build_object('name', name, 'shareMode', share_mode,
          'facts', facts, 'issuerName', issuer_name, 'issuedByBaseCodes', issued_by_base_codes)), '{}')
          from document_kind) as documents,
       (select coalesce(jsonb_object_agg(id, jsonb_path_query_array(codes, '$[*] ? (@.isActive == true)')), '{}')
          from code_list) as codes,
       coalesce((select jsonb_path_query_array(elements, '$[*].code') from dictionary_version
          order by version desc limit 1), '[]') as elements,
       coalesce((select jsonb_path_query_array(roles, '$[*].code') from dictionary_version
          order by version desc limit 1), '[]') as roles`,
  );
  if (!row) throw new Error('The registers could not be read');
  const { state, bases, documents, codes, elements, roles } = row;
  const labels = (list: (typeof wordLists)[number]) => (codes[list] ?? []).map(({ label }) => label);
  return {
    state,
    registers: {
      bases,
      documents,
      codes: Object.fromEntries(Object.entries(codes).map(([id, entries]) => [id, entries.map(({ code }) => code)])),
      words: {
        namedDocuments: labels('namedDocuments'),
        oddProofs: labels('oddProofs'),
        grassrootsProofsAllowed: labels('grassrootsProofsAllowed'),
      },
      elements,
      roles,
    },
  };
}
