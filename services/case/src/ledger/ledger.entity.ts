import { defineEntity, p } from '@mikro-orm/core';
import { rowTable, type StoredRow } from '../row-table.ts';

/** One entry of a case's chain; append-only, the service itself may not change it. */
export const LedgerEntryEntity = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  properties: {
    id: p.text().primary(),
    caseId: p.text(),
    rootId: p.text(),
    caseName: p.text(),
    /** Position in the case's chain, from 1. */
    sequence: p.integer(),
    previousHash: p.text(),
    hash: p.text(),
    act: p.text(),
    personId: p.text().nullable(),
    personName: p.text().nullable(),
    organizationId: p.text().nullable(),
    organizationName: p.text().nullable(),
    letterNo: p.text().nullable(),
    at: p.datetime(),
    facts: p.json<Record<string, unknown>>(),
  },
});
export type LedgerEntryRow = StoredRow<typeof LedgerEntryEntity>;
export const ledgerEntryTable = rowTable<LedgerEntryRow>(LedgerEntryEntity);

/** Closes one day of recording; each head hashes the one before. */
export const LedgerHeadEntity = defineEntity({
  name: 'LedgerHead',
  tableName: 'ledger_head',
  properties: {
    /** Civil day of recording, by the database's clock. */
    day: p.text().primary(),
    entryCount: p.integer(),
    /** Digest of the day's entries, in the order of case and sequence. */
    digest: p.text(),
    previousHash: p.text(),
    hash: p.text(),
    closedAt: p.datetime(),
  },
});
export type LedgerHeadRow = StoredRow<typeof LedgerHeadEntity>;
export const ledgerHeadTable = rowTable<LedgerHeadRow>(LedgerHeadEntity);
