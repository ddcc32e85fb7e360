import { membersFor } from '@onewindow/process-forms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Dice, seedOfRun } from '../../fixtures/dice.ts';
import { type MadeUpBundle, makeUpBundle } from '../../fixtures/made-up-bundle.ts';
import { PEOPLE } from '../../fixtures/people.ts';
import { apply, prepareApplication } from '../../fixtures/steps/applications.ts';
import { actOn, edit, publish, type Version, versionOf } from '../../fixtures/steps/bundles.ts';
import { accept, bundleIn, decideMember, memberIn, seeCase, workList } from '../../fixtures/steps/cases.ts';
import { design, knownItems } from '../../fixtures/steps/design.ts';
import { deliver } from '../../fixtures/steps/hand-over.ts';
import { noticesOf } from '../../fixtures/steps/notices.ts';
import { type Playground, startPlayground } from '../playground.ts';

const seed = seedOfRun();
let city: Playground;
let plan: MadeUpBundle;
let draft: Version;
let version: Version;
let caseId: string;
const as = (login: string) => city.as(login);

beforeAll(async () => {
  city = await startPlayground();
});
afterAll(() => city?.stop());

test(`a bundle made up minutes ago is drawn with the designer's operations (seed ${seed})`, async () => {
  const lead = await as(PEOPLE.lead);
  plan = makeUpBundle(seed, await knownItems(lead));
  draft = await design(lead, plan);
  expect(draft.problems).toEqual([]);
  expect(draft.content.members.map(({ id }) => id)).toEqual(plan.members.map(({ id }) => id));
  const other = await edit(await as(PEOPLE.otherLead), 'changeBundleDetails', {
    versionId: draft.id,
    expectedRevision: draft.revision,
    details: { slogan: '我来改' },
  });
  expect(['NotPermitted', 'NotFound']).toContain(other.__typename);
});

test('a circle is seen, stands against publication, and goes', async () => {
  const lead = await as(PEOPLE.lead);
  const change = (dependsOn: object[]) =>
    edit(lead, 'changeBundleMember', {
      versionId: draft.id,
      expectedRevision: draft.revision,
      memberId: 'Top',
      settings: { dependsOn },
    });
  draft = versionOf(await change([{ memberId: 'Bottom', kind: 'result' }]));
  expect(draft.problems).not.toEqual([]);
  const refused = await actOn(lead, 'requestBundleConsent', { versionId: draft.id, expectedRevision: draft.revision });
  expect(refused.__typename).toBe('BundleNotPublishable');
  draft = versionOf(await change([]));
  expect(draft.problems).toEqual([]);
});

test('every co-department consents and it is in force', async () => {
  const lead = await as(PEOPLE.lead);
  version = await publish(lead, draft, as);
  expect(version).toMatchObject({ number: 1, state: 'PUBLISHED' });
  expect(membersFor(version.content, plan.answers).map(({ id }) => id)).toEqual(plan.present.map(({ id }) => id));
});

test('an application for it is accepted, and members start when the diamond lets them', async () => {
  const applicant = await as(PEOPLE.applicant);
  const submitted = await apply(applicant, await prepareApplication(applicant, version, plan.answers));
  expect(submitted).toMatchObject({ __typename: 'SubmitBundleCasePayload' });
  caseId = submitted.case?.id ?? '';
  const clerk = await as(PEOPLE.clerk);
  expect((await workList(clerk, 'TO_ACCEPT')).map(({ id }) => id)).toContain(caseId);
  await accept(clerk, caseId);

  const dice = new Dice(seed + 1);
  const decided = new Set<string>();
  for (const step of plan.present.filter(({ itemCode }) => itemCode === null)) {
    await memberIn(applicant, caseId, step.name, ['GRANTED']);
    decided.add(step.id);
  }
  while (decided.size < plan.present.length) {
    const { members } = await seeCase(applicant, caseId);
    const ready = plan.present.filter(
      ({ id, dependsOn }) => !decided.has(id) && dependsOn.every((before) => decided.has(before) || !isPresent(before)),
    );
    for (const { id, name } of plan.present) {
      const member = members.find((each) => each.name === name);
      if (decided.has(id)) continue;
      if (ready.some((each) => each.id === id)) expect(member).toMatchObject({ state: 'IN_REVIEW', clock: {} });
      else expect(member).toMatchObject({ state: 'WAITING_PREDECESSOR', clock: null });
    }
    const next = dice.pick(ready);
    const member = members.find(({ name }) => name === next.name);
    if (!member) throw new Error(`${next.name} is not in the case`);
    await decideMember(as, member);
    decided.add(next.id);
  }
  await bundleIn(applicant, caseId, 'TO_ISSUE');
});

test('its papers exist and its results are delivered', async () => {
  const applicant = await as(PEOPLE.applicant);
  const granted = (await noticesOf(applicant, caseId)).filter(({ kind }) => kind === 'GRANT_DECISION');
  expect(granted).toHaveLength(plan.present.filter(({ itemCode }) => itemCode !== null).length);
  expect((await deliver(as, caseId)).state).toBe('DELIVERED');
});

function isPresent(id: string): boolean {
  return plan.present.some((member) => member.id === id);
}
