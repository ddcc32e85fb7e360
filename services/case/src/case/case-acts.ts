import { type Limit, newId } from '@onewindow/kernel';
import type { CalendarSnapshot } from '../calendar/calendar.rules.ts';
import type { ClockKind, ClockRow } from '../clock/clock.entity.ts';
import { startClock } from '../clock/clock.rules.ts';
import type { LedgerEntryRow } from '../ledger/ledger.entity.ts';
import { entryHash } from '../ledger/ledger.rules.ts';
import type { ExpectedNoticeRow } from '../notice/notice.entity.ts';
import type { FrozenNotice } from '../notice/notice.rules.ts';
import type { CaseRow } from './case.entity.ts';
import { rootOf } from './case.facts.ts';
import { type CaseActName, transitionOf } from './case.machine.ts';

/** In whose name an act is recorded; all null for the system acting on a rule. */
export interface ActingPerson {
  readonly personId: string | null;
  readonly name: string | null;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
}

export const SYSTEM: ActingPerson = { personId: null, name: null, organizationId: null, organizationName: null };

/** One act as it goes into the ledger. */
export interface ActRecord {
  readonly act: CaseActName;
  readonly by: ActingPerson;
  readonly letterNo?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Everything one transaction does to one family of cases, collected in memory and written by
 * saveActs() in one statement. Rows are changed in place: each record moves the state, counts the
 * version up (a note does not) and appends to the chain.
 */
export class CaseActs {
  readonly family: readonly CaseRow[];
  readonly at: Date;
  readonly entries: LedgerEntryRow[] = [];
  readonly startedClocks: ClockRow[] = [];
  readonly stoppedClocks: { caseId: string; kind: ClockKind }[] = [];
  readonly expectedNotices: ExpectedNoticeRow[] = [];
  readonly #changed = new Set<CaseRow>();

  constructor(family: readonly CaseRow[], at: Date) {
    this.family = family;
    this.at = at;
  }

  get changed(): readonly CaseRow[] {
    return [...this.#changed];
  }

  /** Performs an act on a row of the family; `change` sets what else the act says of the case. */
  record(row: CaseRow, { act, by, letterNo = null, facts = {} }: ActRecord, change: Partial<CaseRow> = {}): void {
    const { to, isNote } = transitionOf(act);
    Object.assign(row, change);
    if (to !== null && to !== row.state) {
      row.state = to;
      row.stateSince = this.at;
    }
    const entry = {
      id: newId(),
      caseId: row.id,
      rootId: row.rootId,
      caseName: row.name,
      sequence: row.ledgerSequence + 1,
      previousHash: row.ledgerHash,
      act,
      personId: by.personId,
      personName: by.name,
      organizationId: by.organizationId,
      organizationName: by.organizationName,
      letterNo,
      at: this.at,
      facts,
    };
    const hash = entryHash(entry);
    this.entries.push({ ...entry, hash });
    row.ledgerSequence = entry.sequence;
    row.ledgerHash = hash;
    this.touch(row);
    if (isNote) return;
    row.version += 1;
    row.lastAct = act;
    row.lastActorName = by.name;
    row.lastActAt = this.at;
  }

  /** The row was changed beside an act, and is to be written. */
  touch(row: CaseRow): void {
    this.#changed.add(row);
  }

  startClock(calendar: CalendarSnapshot, row: CaseRow, kind: ClockKind, limit: Limit): ClockRow {
    const clock = startClock(calendar, row.id, kind, this.at, limit);
    this.startedClocks.push(clock);
    row.dueAt = clock.dueAt;
    return clock;
  }

  stopClock(row: CaseRow, kind: ClockKind): void {
    this.stoppedClocks.push({ caseId: row.id, kind });
  }

  /** Document owes this notice from now on; the bundle case counts. */
  expectNotice(notice: FrozenNotice): void {
    const root = rootOf(this.family);
    root.noticesExpected += 1;
    this.touch(root);
    const { caseId, kind } = notice;
    const open = { noticeId: null, number: null, sha256: null, preparedAt: null };
    this.expectedNotices.push({ caseId, kind, rootId: root.id, expectedAt: this.at, ...open });
  }
}
