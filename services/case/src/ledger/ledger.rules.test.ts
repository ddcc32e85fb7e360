import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryHash, GENESIS, headHash, type LedgerFacts, verifyChain, verifyHeads } from './ledger.rules.ts';

type Entry = LedgerFacts & { hash: string };

function chainOf(length: number): Entry[] {
  const entries: Entry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const entry: LedgerFacts = {
      id: `e${sequence}`,
      caseId: 'c',
      rootId: 'c',
      caseName: '小店',
      sequence,
      previousHash: entries.at(-1)?.hash ?? GENESIS,
      act: 'CASE_SUBMITTED',
      personId: 'p',
      personName: '甲',
      organizationId: null,
      organizationName: null,
      letterNo: null,
      at: new Date(1_764_000_000_000 + sequence),
      facts: { sequence },
    };
    entries.push({ ...entry, hash: entryHash(entry) });
  }
  return entries;
}

const headOf = (entries: readonly Entry[]) => ({
  id: 'c',
  ledgerSequence: entries.length,
  ledgerHash: entries.at(-1)?.hash ?? GENESIS,
});

test('a whole chain is intact, an empty one too', () => {
  expect(verifyChain(headOf(chainOf(5)), chainOf(5))).toBeNull();
  expect(verifyChain(headOf([]), [])).toBeNull();
});

test('any changed field of any entry is found at that entry', () => {
  const fields = ['id', 'caseId', 'caseName', 'act', 'personId', 'personName', 'letterNo', 'at', 'facts'] as const;
  fc.assert(
    fc.property(fc.nat(4), fc.constantFrom(...fields), (index, field) => {
      const entries = chainOf(5);
      const forged = field === 'at' ? new Date(0) : field === 'facts' ? { sequence: 99 } : 'forged';
      const changed = entries.map((entry, each) => (each === index ? { ...entry, [field]: forged } : entry));
      expect(verifyChain(headOf(entries), changed)).toMatchObject({ problem: 'HASH' });
    }),
  );
});

test('a rewritten entry breaks the next, a removed one the numbering, a removed tail the head', () => {
  const entries = chainOf(4);
  const [first, second, third] = entries;
  const forged = { ...second, act: 'CASE_GRANTED' } as Entry;
  const rehashed = { ...forged, hash: entryHash(forged) };
  expect(verifyChain(headOf(entries), [first, rehashed, third, entries[3]] as Entry[])).toMatchObject({
    problem: 'PREVIOUS_HASH',
    entryId: 'e3',
  });
  expect(verifyChain(headOf(entries), [first, third] as Entry[])).toMatchObject({ problem: 'SEQUENCE', entryId: 'e3' });
  expect(verifyChain(headOf(entries), entries.slice(0, 3))).toEqual({ caseId: 'c', entryId: 'e3', problem: 'HEAD' });
});

test('days are chained: a changed or missing day is found', () => {
  const digests = [
    ['2026-11-20', 'aa'],
    ['2026-11-21', 'bb'],
  ] as const;
  let previousHash = GENESIS;
  const heads = digests.map(([day, digest]) => {
    const facts = { day, entryCount: 1, digest, previousHash };
    previousHash = headHash(facts);
    return { ...facts, hash: previousHash };
  });
  const found = new Map(digests.map(([day, digest]) => [day, { entryCount: 1, digest }]));
  expect(verifyHeads(heads, found)).toBeNull();
  expect(verifyHeads(heads, new Map([...found, ['2026-11-21', { entryCount: 1, digest: 'cc' }]]))).toBe('2026-11-21');
  expect(verifyHeads(heads.slice(1), found)).toBe('2026-11-21');
  found.delete('2026-11-20');
  expect(verifyHeads(heads, found)).toBe('2026-11-20');
});
