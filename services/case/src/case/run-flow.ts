import type { BundleContent, BundleMember } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { CalendarSnapshot } from '../calendar/calendar.rules.ts';
import { planFlow } from './bundle-flow.rules.ts';
import type { CaseRow } from './case.entity.ts';
import { documentsComplete, membersOf, rootOf } from './case.facts.ts';
import { type CaseActs, SYSTEM } from './case-acts.ts';

/** What the engine needs beside the family. */
export interface FlowBasis {
  readonly content: BundleContent;
  readonly calendar: CalendarSnapshot;
  /** The member just refused, if one was. */
  readonly refused?: CaseRow;
  /** Letter by which the window accepts for a department, at acceptance. */
  readonly letterNoOf?: (organizationId: string) => string | null;
}

/** The definition of a member case in its bundle version. */
export function memberOf(content: BundleContent, row: Pick<CaseRow, 'memberId'>): BundleMember {
  const member = content.members.find(({ id }) => id === row.memberId);
  if (!member) throw new Error(`Member ${row.memberId} is missing in its bundle version`);
  return member;
}

/**
 * Does what follows by itself after an act (domain notes 5.1, 5.2): starts members, ends those that
 * can never start, and closes the bundle when all have ended. In memory; saveActs() writes it.
 */
export function runFlow(tx: ServiceContext, acts: CaseActs, basis: FlowBasis): void {
  const { content, calendar, refused, letterNoOf } = basis;
  const policy = refused ? memberOf(content, refused).onRefused : null;
  const plan = planFlow(acts.family, policy);
  const members = new Map(membersOf(acts.family).map((row) => [row.id, row]));
  for (const { id, reason } of plan.terminate) {
    const row = members.get(id);
    if (!row) continue;
    acts.record(row, { act: 'CASE_TERMINATED', by: SYSTEM, facts: { reason, refusedCaseId: refused?.id ?? null } });
    acts.stopClock(row, 'PROMISE');
  }
  for (const id of plan.start) {
    const row = members.get(id);
    if (!row) continue;
    const letterNo = letterNoOf?.(row.organizationId) ?? null;
    const clock = acts.startClock(calendar, row, 'PROMISE', memberOf(content, row).limit);
    const facts = { dueAt: clock.dueAt, isProvisional: clock.isProvisional };
    acts.record(row, { act: 'CASE_STARTED', by: SYSTEM, letterNo, facts }, { acceptedAt: acts.at });
    if (row.kind === 'DATA_STEP') tx.schedule('run-data-step', { caseId: row.id });
  }
  if (plan.outcome) closeBundle(acts, plan.outcome);
}

function closeBundle(acts: CaseActs, outcome: 'BUNDLE_GRANTED' | 'BUNDLE_REFUSED'): void {
  const root = rootOf(acts.family);
  const items = acts.family.filter(({ kind }) => kind === 'ITEM');
  const facts = {
    granted: items.filter(({ isGranted }) => isGranted === true).length,
    refused: items.filter(({ isGranted }) => isGranted === false).length,
    ended: items.filter(({ isGranted }) => isGranted === null).length,
  };
  const change = { isGranted: outcome === 'BUNDLE_GRANTED', decidedAt: acts.at };
  acts.record(root, { act: outcome, by: SYSTEM, facts }, change);
  acts.stopClock(root, 'PROMISE');
  issueWhenReady(acts);
}

/**
 * Results go out together, once every notice is prepared (Rules 22(1): one delivery). Decided members
 * move along with the bundle case.
 */
export function issueWhenReady(acts: CaseActs): void {
  const root = rootOf(acts.family);
  const isDecided = root.state === 'GRANTED' || root.state === 'REFUSED';
  if (!isDecided || !documentsComplete(root)) return;
  moveTogether(acts, (row) => acts.record(row, { act: 'RESULTS_READY', by: SYSTEM }));
}

/** Performs one act on the bundle case and on every item that was decided in it. */
export function moveTogether(acts: CaseActs, perform: (row: CaseRow) => void): void {
  for (const row of acts.family) {
    const goesAlong = row.kind === 'BUNDLE' || (row.kind === 'ITEM' && row.isGranted !== null);
    if (goesAlong) perform(row);
  }
}
