import {
  type CircularProofPath,
  circularFindings,
  type Finding,
  findCircularProofs,
  type GuideContent,
  type LintContext,
  type ProofItem,
  proofItemOf,
} from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadLintContext } from '../code-list/lint-context.query.ts';
import { query } from '../query.ts';
import { changesRegisters } from '../register/register-state.ts';

interface Cached {
  readonly state: string;
  readonly items: readonly ProofItem[];
  paths: readonly CircularProofPath[] | null;
}

/** Newest catalogue read by this process, by database: tests share a process. */
const caches = new WeakMap<object, Cached>();

/** Another when an item is published, suspended, resumed or cancelled, or a register changes. */
const stateSql = `(select version from register_state) || '/' || (
  select count(*) || '/' || coalesce(sum(hashtextextended(code || '.' || version, 0)::numeric), 0)
  from item where status = 'IN_FORCE')`;

/**
 * Shortest circular proofs over all guides in force (Rules 13(2), domain notes 3.4 (e)). Searched once for each state of
 * the catalogue and process; three to four statements then, one while nothing changed.
 */
export async function loadCircularProofs(ctx: ServiceContext): Promise<readonly CircularProofPath[]> {
  const catalogue = await loadCatalogue(ctx);
  catalogue.paths ??= findCircularProofs(catalogue.items, (await loadLintContext(ctx)).documents);
  return catalogue.paths;
}

/**
 * Findings of circles that a guide would stand in, were it in force in place of its version that is. `documents` is the
 * register as the caller judges by it.
 */
export async function loadCircularFindings(
  ctx: ServiceContext,
  content: GuideContent,
  documents: LintContext['documents'],
): Promise<readonly Finding[]> {
  if (!issues(content, documents)) return [];
  const { items } = await loadCatalogue(ctx);
  const others = items.filter(({ code }) => code !== content.code);
  return circularFindings(content, findCircularProofs([...others, proofItemOf(content)], documents));
}

/** Who issues nothing that others could ask for closes no circle. */
function issues({ results, baseCode }: GuideContent, documents: LintContext['documents']): boolean {
  return (
    results.some(({ docCode }) => docCode !== '') ||
    Object.values(documents).some(({ issuedByBaseCodes }) => issuedByBaseCodes.includes(baseCode))
  );
}

/** A transaction sees its own changes and keeps them to itself. */
async function loadCatalogue(ctx: ServiceContext): Promise<Cached> {
  const database = ctx.em.getDriver();
  const [now] = await query<{ state: string }>(ctx, `select ${stateSql} as state`);
  const known = caches.get(database);
  if (known && known.state === now?.state) return known;
  const [row] = await query<{ state: string; items: ProofItem[] }>(
    ctx,
    `select ${stateSql} as state, coalesce((select jsonb_agg(r.proof order by i.code) from item i
       join item_register r on r.item_code = i.code where i.status = 'IN_FORCE'), '[]') as items`,
  );
  if (!row) throw new Error('The catalogue could not be read');
  const read: Cached = { ...row, paths: null };
  if (!changesRegisters(ctx) && !ctx.em.isInTransaction()) caches.set(database, read);
  return read;
}
