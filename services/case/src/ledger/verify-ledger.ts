import { divisionPrefix } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { familiesByCase } from '../case/case.repository.ts';
import { readerOf } from '../case/case-visibility.rules.ts';
import { query } from '../row-table.ts';
import { readChains, readHeads } from './ledger.repository.ts';
import { type LedgerBreak, type LedgerProblem, verifyChain, verifyHeads } from './ledger.rules.ts';

/** What a check of the ledger found; the first thing that does not fit. */
export interface LedgerVerification {
  readonly isIntact: boolean;
  readonly entryCount: number;
  readonly brokenEntryId: string | null;
  readonly brokenCaseId: string | null;
  readonly problem: LedgerProblem | null;
}

/** Cases checked at once. */
const PAGE = 500;

const NOTHING_TO_CHECK: LedgerVerification = {
  isIntact: true,
  entryCount: 0,
  brokenEntryId: null,
  brokenCaseId: null,
  problem: null,
};

/**
 * Recomputes the chain of a bundle case with its members, or of everything in the divisions one
 * supervises, and the chain of closed days. What one may not see is not checked and not mentioned.
 */
export async function verifyLedger(ctx: ServiceContext, caseId: string | null): Promise<LedgerVerification> {
  if (caseId === null) return verifyDivisions(ctx);
  const family = (await ctx.batch(familiesByCase, caseId)) ?? [];
  const asked = family.find(({ id }) => id === caseId);
  if (!asked || readerOf(ctx.actor, asked, ctx.today()) === null) return NOTHING_TO_CHECK;
  const visible = family.filter((row) => readerOf(ctx.actor, row, ctx.today()) !== null);
  const checked = await verifyCases(
    ctx,
    visible.map(({ id }) => id),
  );
  return checked.isIntact ? withHeads(ctx, checked) : checked;
}

async function verifyDivisions(ctx: ServiceContext): Promise<LedgerVerification> {
  const roles = ctx.actor?.kind === 'STAFF' ? ctx.actor.roles : [];
  const supervised = roles.filter(({ code }) => code === 'SUP' || code === 'MON');
  if (supervised.length === 0) return NOTHING_TO_CHECK;
  const prefixes = supervised.map(({ divisionCode }) => `${divisionPrefix(divisionCode)}%`);
  let entryCount = 0;
  for (let after = ''; ; ) {
    const ids = await query<{ id: string }>(
      ctx,
      `select id from cases where id > $1 and division_code like any($2::text[]) order by id limit ${PAGE}`,
      [after, prefixes],
    );
    const last = ids.at(-1);
    if (!last) break;
    const checked = await verifyCases(
      ctx,
      ids.map(({ id }) => id),
    );
    entryCount += checked.entryCount;
    if (!checked.isIntact) return { ...checked, entryCount };
    after = last.id;
  }
  return withHeads(ctx, { ...NOTHING_TO_CHECK, entryCount });
}

async function verifyCases(ctx: ServiceContext, caseIds: readonly string[]): Promise<LedgerVerification> {
  const chains = await readChains(ctx, caseIds);
  const entryCount = chains.reduce((total, { entries }) => total + entries.length, 0);
  for (const { head, entries } of chains) {
    const broken = verifyChain(head, entries);
    if (broken) return brokenAt(broken, entryCount);
  }
  return { ...NOTHING_TO_CHECK, entryCount };
}

function brokenAt({ caseId, entryId, problem }: LedgerBreak, entryCount: number): LedgerVerification {
  return { isIntact: false, entryCount, brokenEntryId: entryId, brokenCaseId: caseId, problem };
}

/** The closed days concern every case: a tail that was removed together with the case's memory of it shows here. */
async function withHeads(ctx: ServiceContext, checked: LedgerVerification): Promise<LedgerVerification> {
  const { heads, found } = await readHeads(ctx);
  return verifyHeads(heads, found) === null ? checked : { ...checked, isIntact: false, problem: 'HEAD' };
}
