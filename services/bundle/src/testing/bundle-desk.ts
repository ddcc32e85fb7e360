import { newId } from '@onewindow/kernel';
import type { BundleContent, Problem } from '@onewindow/process-forms';
import type { Actor } from '@onewindow/subgraph-kit';
import { applicantActor, createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { departments, dictionary, items, questionnaire } from '../bundle/bundle.samples.ts';
import { bundleService } from '../service.ts';

/** A version as the tests read it. */
export interface ReadVersion {
  id: string;
  number: number;
  state: string;
  revision: number;
  content: BundleContent;
  contentHash: string;
  problems: Problem[];
  consents: { organizationId: string; state: string; personName: string | null; reason: string | null }[];
  bundle: { id: string; code: string };
}

/** Any answer of a mutation. */
export interface Answer {
  __typename: string;
  version: ReadVersion;
  issues: { path: string; code: string; params: Record<string, unknown> }[];
  problems: Problem[];
  [key: string]: unknown;
}

const version = `version { id number state revision content contentHash problems
  consents { organizationId state personName reason } bundle { id code } }`;
const refusals = `... on BundleNotEditable { state }
  ... on ValidationFailed { issues { path code params } }
  ... on VersionConflict { expectedVersion actualVersion changedByName changedAt }
  ... on NotPermitted { reason article }
  ... on NotFound { kind id }`;
const answers = {
  draft: `__typename ... on BundleDraftPayload { ${version} } ${refusals}`,
  act: `__typename ... on BundleVersionActPayload { ${version} } ${refusals}
    ... on BundleNotPublishable { problems } ... on ConsentMissing { organizationNames } ... on ConsentHashMismatch { actualHash }`,
};
const acts = ['requestBundleConsent', 'reopenBundleDraft', 'signBundleConsent', 'returnBundleConsent', 'publishBundle'];

function staff(name: string, organization: { id: string; name: string }, codes: readonly string[]): Actor {
  const { id: organizationId, name: organizationName } = organization;
  return staffActor({
    accountId: `account-${name}`,
    personId: `person-${name}`,
    name,
    organizationId,
    organizationName,
    divisionCode: '450802',
    roles: codes.map((code) => ({ code, organizationId, divisionCode: '450802' })),
  });
}

/** Who sits around the desk. */
export const people = {
  lead: staff('牵头员', departments.market, ['LEAD', 'DEP']),
  secondLead: staff('副牵头员', departments.market, ['LEAD']),
  leadReviewer: staff('审查员', departments.market, ['REV']),
  city: staff('城管员', departments.city, ['CO']),
  fire: staff('消防员', departments.fire, ['DEP']),
  fireReviewer: staff('消防审查员', departments.fire, ['REV']),
  tobacco: staff('烟草员', departments.tobacco, ['LEAD']),
  stranger: staff('外单位牵头员', { id: '11450800MB0F00020J', name: '贵港市市场监督管理局' }, ['LEAD', 'CO', 'DEP']),
  applicant: applicantActor(),
};

/** A service whose copies hold the departments, items and dictionary of the samples. */
export interface Desk {
  service: TestService;
  /** One mutation; a request id is made up unless the input brings one. */
  act(actor: Actor | null, mutation: string, input: object): Promise<Answer>;
  /** A draft of the lead with the four items as a diamond and a questionnaire; ready for consent. */
  diamond(): Promise<ReadVersion>;
  /** The same, asked for consent and signed by everybody. */
  signed(): Promise<ReadVersion>;
  read(actor: Actor | null, versionId: string): Promise<ReadVersion | null>;
}

/** Sets the desk up on a fresh database. */
export async function openDesk(): Promise<Desk> {
  const service = await createTestService(bundleService, { now: '2026-11-23T01:00:00Z' });
  for (const organization of Object.values(departments)) {
    await service.runInbox('OrganizationPublished', { ...organization, version: 1 });
  }
  for (const item of Object.values(items)) {
    await service.runInbox('ItemPublished', { id: item.code, version: 1, item });
  }
  await service.runInbox('DictionaryPublished', { id: 'dictionary', version: 1, ...dictionary });

  const act = async (actor: Actor | null, mutation: string, input: object): Promise<Answer> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const inputType = ['requestBundleConsent', 'reopenBundleDraft', 'publishBundle'].includes(mutation)
      ? 'BundleVersionActInput'
      : type;
    const fields = acts.includes(mutation) ? answers.act : answers.draft;
    const source = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${fields} } }`;
    const data = await service.as(actor).mutate(source, { input: { requestId: newId(), ...input } });
    return data[mutation] as Answer;
  };
  const edit = async (draft: ReadVersion, mutation: string, input: object): Promise<ReadVersion> => {
    const answer = await act(people.lead, mutation, {
      versionId: draft.id,
      expectedRevision: draft.revision,
      ...input,
    });
    if (answer.__typename !== 'BundleDraftPayload') throw new Error(JSON.stringify(answer));
    return answer.version;
  };
  const limit = { amount: 1, unit: 'workingDay' };
  const result = (...memberIds: string[]) => memberIds.map((memberId) => ({ memberId, kind: 'result' }));

  const desk: Desk = {
    service,
    act,
    async diamond() {
      const created = await act(people.lead, 'createBundle', {
        name: '开办餐饮店一件事',
        slogan: '我要开店',
        audience: 'legal',
        category: '其他',
      });
      let draft = await edit(created.version, 'addBundleMember', { itemCode: items.food.code, settings: { limit } });
      draft = await edit(draft, 'addBundleMember', {
        itemCode: items.sign.code,
        settings: { limit, when: 'answer.sign == "yes"', presence: 'bySituation', dependsOn: result('M1') },
      });
      draft = await edit(draft, 'addBundleMember', {
        itemCode: items.fire.code,
        settings: { limit, dependsOn: result('M1') },
      });
      draft = await edit(draft, 'addBundleMember', {
        itemCode: items.tobacco.code,
        settings: { limit, dependsOn: result('M2', 'M3') },
      });
      draft = await edit(draft, 'changeBundleQuestions', { ...questionnaire, stops: [] });
      return edit(draft, 'changeBundleDetails', { details: { promise: { amount: 3, unit: 'workingDay' } } });
    },
    async signed() {
      const draft = await desk.diamond();
      const asked = await act(people.lead, 'requestBundleConsent', {
        versionId: draft.id,
        expectedRevision: draft.revision,
      });
      for (const person of [people.city, people.fire, people.tobacco]) {
        await act(person, 'signBundleConsent', { versionId: draft.id, contentHash: asked.version.contentHash });
      }
      return asked.version;
    },
    async read(actor, versionId) {
      const source = `query ($id: ID!) { bundleVersion(id: $id) ${version.replace('version ', '')} }`;
      return (await service.as(actor).query(source, { id: versionId })).bundleVersion as ReadVersion | null;
    },
  };
  return desk;
}
