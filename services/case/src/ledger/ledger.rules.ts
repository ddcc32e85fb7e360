import { createHash } from 'node:crypto';
import { canonicalJson } from '@onewindow/kernel';

/** Everything an entry says; its hash covers all of it. Facts carry no personal data. */
export interface LedgerFacts {
  readonly id: string;
  readonly caseId: string;
  readonly rootId: string;
  readonly caseName: string;
  readonly sequence: number;
  readonly previousHash: string;
  readonly act: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly letterNo: string | null;
  readonly at: Date;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the first entry of a chain, and the first day, points back to. */
export const GENESIS = '0'.repeat(64);

/** SHA-256, hexadecimal, over the canonical JSON of the entry. */
export function entryHash(entry: LedgerFacts): string {
  const { id, caseId, rootId, caseName, sequence, previousHash, act } = entry;
  const { personId, personName, organizationId, organizationName, letterNo, at, facts } = entry;
  return sha256(
    canonicalJson({
      id,
      caseId,
      rootId,
      caseName,
      sequence,
      previousHash,
      act,
      personId,
      personName,
      organizationId,
      organizationName,
      letterNo,
      at,
      facts,
    }),
  );
}

/** SHA-256 of a text, hexadecimal: proves later which words were used without storing them twice. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export type LedgerProblem = 'HASH' | 'PREVIOUS_HASH' | 'SEQUENCE' | 'HEAD';

/** First entry that does not fit; `entryId` is null when entries are missing at the end. */
export interface LedgerBreak {
  readonly caseId: string;
  readonly entryId: string | null;
  readonly problem: LedgerProblem;
}

/** Head of a chain as the case itself remembers it. */
export interface ChainHead {
  readonly id: string;
  readonly ledgerSequence: number;
  readonly ledgerHash: string;
}

/**
 * Walks one chain: numbers run from 1, each entry points to the one before, each hash is right, and
 * the last is the one the case remembers, so that neither a changed nor a removed entry passes.
 */
export function verifyChain(head: ChainHead, entries: readonly (LedgerFacts & { hash: string })[]): LedgerBreak | null {
  let previousHash = GENESIS;
  for (const [index, entry] of entries.entries()) {
    const broken = (problem: LedgerProblem): LedgerBreak => ({ caseId: head.id, entryId: entry.id, problem });
    if (entry.sequence !== index + 1) return broken('SEQUENCE');
    if (entry.previousHash !== previousHash) return broken('PREVIOUS_HASH');
    if (entryHash(entry) !== entry.hash) return broken('HASH');
    previousHash = entry.hash;
  }
  const isWhole = entries.length === head.ledgerSequence && previousHash === head.ledgerHash;
  return isWhole ? null : { caseId: head.id, entryId: entries.at(-1)?.id ?? null, problem: 'HEAD' };
}

/** What one closed day hashes. */
export interface DayFacts {
  readonly day: string;
  readonly entryCount: number;
  readonly digest: string;
  readonly previousHash: string;
}

/** Hash of a daily head. */
export function headHash({ day, entryCount, digest, previousHash }: DayFacts): string {
  return sha256(canonicalJson({ day, entryCount, digest, previousHash }));
}

/**
 * First closed day that does not fit: the chain of heads is broken, or the entries found for the day
 * are not those it closed with.
 */
export function verifyHeads(
  heads: readonly (DayFacts & { hash: string })[],
  found: ReadonlyMap<string, { entryCount: number; digest: string }>,
): string | null {
  let previousHash = GENESIS;
  for (const head of heads) {
    const entries = found.get(head.day) ?? { entryCount: 0, digest: sha256('') };
    const fits =
      head.previousHash === previousHash &&
      headHash(head) === head.hash &&
      entries.entryCount === head.entryCount &&
      entries.digest === head.digest;
    if (!fits) return head.day;
    previousHash = head.hash;
  }
  return null;
}
