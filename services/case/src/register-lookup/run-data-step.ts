import type { JobHandler, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { contentOfCase } from '../bundle-version/bundle-content.ts';
import { calendarAt } from '../calendar/work-calendar.ts';
import { lockFamily, saveActs } from '../case/case.repository.ts';
import { CaseActs, SYSTEM } from '../case/case-acts.ts';
import { runFlow } from '../case/run-flow.ts';
import { query } from '../row-table.ts';
import type { RegisterAnswer, RegisterLookup } from './register-lookup.ts';

const job = z.object({ caseId: z.string() });

/** The step could not be done: noted in the ledger, and tried again by the job queue. */
class DataStepStopped extends Error {}

/**
 * Job run-data-step: asks the register, outside any transaction, then lets the bundle go on. A data step
 * is no administrative act, so no two persons are needed; nobody is refused by it either.
 */
export function runDataStep(register: RegisterLookup): JobHandler {
  return async (ctx, data) => {
    const { caseId } = job.parse(data);
    const [step] = await query<{ name: string; organizationId: string; values: Record<string, unknown> }>(
      ctx,
      `select c.name, c.organization_id as "organizationId", f.values from cases c join case_form f on f.case_id = c.id
       where c.id = $1 and c.kind = 'DATA_STEP' and c.state = 'IN_REVIEW'`,
      [caseId],
    );
    if (!step) return;
    const answer = await register.lookUp(step).catch((error: unknown): RegisterAnswer => {
      ctx.log.warn({ err: error, caseId }, 'register not reached');
      return { isFound: false, reason: 'UNREACHABLE', facts: { source: 'NONE' } };
    });
    await recordAnswer(ctx, caseId, answer);
    if (!answer.isFound) throw new DataStepStopped(`Data step ${caseId}: ${answer.reason}`);
  };
}

async function recordAnswer(ctx: ServiceContext, caseId: string, answer: RegisterAnswer): Promise<void> {
  await ctx.transactional(async (tx) => {
    const locked = await lockFamily(tx, caseId);
    const row = locked?.family.find(({ id }) => id === caseId);
    if (!locked || row?.state !== 'IN_REVIEW') return;
    const acts = new CaseActs(locked.family, tx.now());
    if (!answer.isFound) {
      // One note, not one a retry.
      if (row.lastAct === 'DATA_STEP_STOPPED') return;
      acts.record(row, { act: 'DATA_STEP_STOPPED', by: SYSTEM, facts: { ...answer.facts, reason: answer.reason } });
      return saveActs(tx, acts);
    }
    const content = await contentOfCase(tx, row);
    const calendar = await calendarAt(tx, locked.revision);
    acts.stopClock(row, 'PROMISE');
    acts.record(
      row,
      { act: 'DATA_STEP_DONE', by: SYSTEM, facts: answer.facts },
      { isGranted: true, decidedAt: acts.at },
    );
    runFlow(tx, acts, { content, calendar });
    await saveActs(tx, acts);
  });
}
