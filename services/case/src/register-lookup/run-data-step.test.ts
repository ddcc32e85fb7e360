import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaseService } from '../service.ts';
import { bundleContent } from '../testing/bundle.samples.ts';
import { type Desk, openDesk } from '../testing/case-desk.ts';
import type { RegisterAnswer } from './register-lookup.ts';

let desk: Desk;
let rootId: string;
/** What the register of this test answers next. */
let answers: (RegisterAnswer | Error)[] = [];
beforeAll(async () => {
  const register = {
    lookUp: async () => {
      const next = answers.shift();
      if (!next || next instanceof Error) throw next ?? new Error('no answer');
      return next;
    },
  };
  desk = await openDesk(bundleContent(), createCaseService(register));
  rootId = await desk.submitted();
});
afterAll(() => desk.stop());

const run = async () => desk.service.runJob('run-data-step', { caseId: (await desk.member(rootId, 'S')).id });
const notes = () =>
  desk.service.sql<{ facts: object }>("select facts from ledger_entry where act = 'DATA_STEP_STOPPED'");

test('a register that cannot be reached stops the step with one note, and is asked again', async () => {
  answers = [new Error('connection refused')];
  await expect(desk.accepted(rootId)).rejects.toThrow('UNREACHABLE');
  answers = [{ isFound: false, reason: 'NOT_ON_REGISTER', facts: { source: 'TEST' } }];
  await expect(run()).rejects.toThrow('NOT_ON_REGISTER');
  expect(await notes()).toHaveLength(1);
  expect(await desk.member(rootId, 'A')).toMatchObject({ state: 'WAITING_PREDECESSOR' });
  answers = [{ isFound: true, facts: { source: 'TEST' } }];
  await run();
  expect(await desk.member(rootId, 'S')).toMatchObject({ state: 'GRANTED' });
  expect(await desk.member(rootId, 'A')).toMatchObject({ state: 'IN_REVIEW' });
  await run();
  const done = await desk.service.sql("select id from ledger_entry where act = 'DATA_STEP_DONE'");
  expect(done).toHaveLength(1);
});
