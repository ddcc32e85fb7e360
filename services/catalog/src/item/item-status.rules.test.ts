import { expect, test } from 'vitest';
import type { GuidePerson } from '../guide-revision/guide-people.rules.ts';
import { decideItemAct, type ItemStatus, itemActs, itemActsFor } from './item-status.rules.ts';

const person = (code: string, organizationId: string, divisionCode: string): GuidePerson => ({
  kind: 'STAFF',
  personId: 'p',
  organizationId,
  roles: [{ code, organizationId, divisionCode }],
});
const people = {
  WRITER: person('DEP', 'market', '450802'),
  SUPERVISOR: person('SUP', 'office', '450802'),
  STRANGER: person('SUP', 'office', '450803'),
};
const item = (status: ItemStatus) => ({ organizationId: 'market', divisionCode: '450802', status, version: 2 });

test('every act is for the parts and states its row names', () => {
  for (const { act, from, who } of itemActs) {
    for (const status of ['IN_FORCE', 'SUSPENDED', 'CANCELLED'] as const) {
      for (const [name, actor] of Object.entries(people)) {
        const isAllowed = (who as readonly string[]).includes(name);
        const expected = isAllowed
          ? from.includes(status)
            ? { ok: true }
            : { problem: 'STATE' }
          : { problem: 'ROLE' };
        expect(decideItemAct(actor, item(status), act)).toMatchObject(expected);
      }
    }
  }
});

test('what the supervisor stopped the department does not start; what a timer or it stopped it does', () => {
  const suspended = item('SUSPENDED');
  expect(decideItemAct(people.WRITER, { ...suspended, statusSetBy: 'SUPERVISOR' }, 'resumeItem').ok).toBe(false);
  for (const statusSetBy of ['DEPARTMENT', 'TIMER'] as const) {
    expect(decideItemAct(people.WRITER, { ...suspended, statusSetBy }, 'resumeItem')).toEqual({
      ok: true,
      as: 'DEPARTMENT',
    });
  }
  expect(decideItemAct(people.SUPERVISOR, { ...suspended, statusSetBy: 'SUPERVISOR' }, 'resumeItem').ok).toBe(true);
});

test('options name what is in the way; strangers have none', () => {
  const reasons = (actor: GuidePerson | null, facts: ReturnType<typeof item>, isOpen = false) =>
    Object.fromEntries(itemActsFor(actor, facts, isOpen).map(({ act, reason }) => [act, reason]));
  expect(reasons(people.STRANGER, item('IN_FORCE'))).toEqual({});
  expect(reasons(null, item('IN_FORCE'))).toEqual({});
  expect(reasons(people.WRITER, item('IN_FORCE'), true)).toEqual({
    reviseGuide: 'REVISION_OPEN',
    rollBackGuide: 'SUPERVISOR_REQUIRED',
    suspendItem: null,
    resumeItem: 'STATE',
    cancelItem: 'SUPERVISOR_REQUIRED',
  });
  expect(reasons(people.SUPERVISOR, { ...item('IN_FORCE'), version: 1 })).toMatchObject({
    reviseGuide: 'WRITER_REQUIRED',
    rollBackGuide: 'NO_EARLIER_VERSION',
    cancelItem: null,
  });
});
