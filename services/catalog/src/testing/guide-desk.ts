import type { Finding, GuideContent } from '@onewindow/guide-lint';
import { newId } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';
import { applicantActor, createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { seedCatalog } from '../seeds/catalog.seed.ts';
import { catalogService } from '../service.ts';

/** Items of the sample city that tests work on. */
export const codes = {
  /** County guide with a template of the city. */
  food: '11450802MB0F10018Y400013102400001',
  /** Another of the same department, with a template too. */
  renewal: '11450802MB0F10018Y400013102400301',
  /** Template of the food guide. */
  cityFood: '11450800MB0F00020J300013102400001',
  /** City guide of the police. */
  seals: '11450800MB0F010158300100901300001',
};

/** Organisations the people below belong to. */
export const organizations = {
  market: { id: '11450802MB0F10018Y', name: '贵港市港北区市场监督管理局', divisionCode: '450802' },
  police: { id: '11450800MB0F010158', name: '贵港市公安局', divisionCode: '450800' },
  fire: { id: '11450802MB0F101223', name: '贵港市港北区消防救援大队', divisionCode: '450802' },
  countyOffice: { id: '11450802MB0F10317W', name: '贵港市港北区大数据发展和政务局', divisionCode: '450802' },
  otherCountyOffice: { id: '11450803MB0F20312K', name: '贵港市港南区大数据发展和政务局', divisionCode: '450803' },
  cityOffice: { id: '11450800MB0F01007D', name: '贵港市大数据发展和政务局', divisionCode: '450800' },
};

function staff(name: string, organization: (typeof organizations)['market'], roles: readonly string[]): Actor {
  const { id: organizationId, name: organizationName, divisionCode } = organization;
  return staffActor({
    accountId: `account-${name}`,
    personId: `person-${name}`,
    name,
    organizationId,
    organizationName,
    divisionCode,
    roles: roles.map((code) => ({ code, organizationId, divisionCode })),
  });
}

/** Who sits around the desk. */
export const people = {
  editor: staff('编辑员', organizations.market, ['DEP']),
  secondEditor: staff('副编辑员', organizations.market, ['DEP']),
  chief: staff('首席代表', organizations.market, ['APR']),
  clerk: staff('审查员', organizations.market, ['REV']),
  policeEditor: staff('公安编辑员', organizations.police, ['DEP']),
  policeChief: staff('公安首席代表', organizations.police, ['APR']),
  stranger: staff('消防编辑员', organizations.fire, ['DEP', 'APR']),
  county: staff('区监管员', organizations.countyOffice, ['SUP']),
  otherCounty: staff('邻区监管员', organizations.otherCountyOffice, ['SUP']),
  city: staff('市监管员', organizations.cityOffice, ['SUP']),
  secondCity: staff('副市监管员', organizations.cityOffice, ['SUP']),
  applicant: applicantActor(),
};

/** A revision as the tests read it. */
export interface ReadRevision {
  id: string;
  itemCode: string;
  state: string;
  version: number;
  nextVersion: number;
  content: GuideContent;
  findings: Finding[] | null;
  justifications: { findingKey: string; text: string; authorName: string; isAccepted: boolean }[];
  acts: { act: string; isPossible: boolean; reason: string | null }[];
  entries: { act: string; personName: string | null; guideVersion: number | null; reason: string }[];
  effectiveOn: string | null;
  returnReason: string | null;
  authorName: string;
  departmentReviewerName: string | null;
  supervisorName: string | null;
  changeReason: string;
}

/** An item as the tests read it. */
export interface ReadItem {
  code: string;
  version: number;
  status: string;
  statusNotice: { reason: string; basisTitle: string | null } | null;
  contentHash: string;
  content: GuideContent;
  versions: { number: number; contentHash: string; changeKind: string; changeReason: string; effectiveOn: string }[];
  openRevision: { id: string } | null;
}

/** Any answer of a mutation. */
export interface Answer {
  __typename: string;
  revision: ReadRevision;
  item: ReadItem;
  issues: { path: string; code: string; params: Record<string, unknown> }[];
  findings: Finding[];
  [key: string]: unknown;
}

const revisionFields = `id itemCode state version nextVersion content findings effectiveOn returnReason authorName
  departmentReviewerName supervisorName changeReason justifications { findingKey text authorName isAccepted }
  acts { act isPossible reason } entries { act personName guideVersion reason }`;
const itemFields = `code version status statusNotice { reason basisTitle } contentHash content
  versions { number contentHash changeKind changeReason effectiveOn } openRevision { id }`;
const refusals = `... on GuideNotPublishable { findings } ... on ValidationFailed { issues { path code params } }
  ... on VersionConflict { expectedVersion actualVersion changedByName } ... on NotPermitted { reason article }
  ... on NotFound { kind id }`;
const answers = {
  revision: `__typename ... on GuideRevisionPayload { revision { ${revisionFields} } } ${refusals}
    ... on GuideElementLocked { locks { element ownerLevel value } } ... on GuideStateConflict { state changedByName }
    ... on GuideRevisionOpen { revisionId authorName } ... on GuideSamePersonRefused { firstPersonName }`,
  item: `__typename ... on ItemActPayload { item { ${itemFields} } } ${refusals} ... on ItemStateConflict { status }`,
};
const inputTypes: Readonly<Record<string, string>> = {
  suspendItem: 'ItemActInput',
  resumeItem: 'ItemActInput',
  cancelItem: 'ItemActInput',
  rollBackGuide: 'RollBackGuideInput',
  createGuide: 'CreateGuideInput',
  reviseGuide: 'ReviseGuideInput',
  saveGuideRevision: 'SaveGuideRevisionInput',
  approveGuideRevision: 'ApproveGuideRevisionInput',
};
const itemActs = ['suspendItem', 'resumeItem', 'cancelItem', 'rollBackGuide'];

/** The service with the sample city's registers and guides, and the hands of its people. */
export interface Desk {
  service: TestService;
  /** One mutation; a request id is made up unless the input brings one. */
  act(actor: Actor | null, mutation: string, input: object): Promise<Answer>;
  /** An act on a revision as it was read. */
  step(actor: Actor | null, mutation: string, on: ReadRevision, input?: object): Promise<Answer>;
  /** The same, which must be done. */
  done(actor: Actor | null, mutation: string, on: ReadRevision, input?: object): Promise<ReadRevision>;
  /** A draft of the food guide with a harmless, local change. */
  drafted(change?: (content: GuideContent) => GuideContent): Promise<ReadRevision>;
  /** The same, after the second person. */
  reviewed(change?: (content: GuideContent) => GuideContent): Promise<ReadRevision>;
  read(actor: Actor | null, id: string): Promise<ReadRevision | null>;
  item(code: string, actor?: Actor | null): Promise<ReadItem>;
}

/** A local change that nobody objects to: one more word people search by. */
export const withKeyword = (content: GuideContent): GuideContent => ({
  ...content,
  keywords: [...content.keywords, `小吃店${newId().slice(-6)}`],
});

/** Opens a desk on a database of its own. */
export async function openDesk(now = '2026-11-23T01:00:00Z'): Promise<Desk> {
  const service = await createTestService(catalogService, { now });
  await seedCatalog(service.ctx(null), () => undefined);
  const act = async (actor: Actor | null, mutation: string, input: object): Promise<Answer> => {
    const fields = itemActs.includes(mutation) ? answers.item : answers.revision;
    const type = inputTypes[mutation] ?? 'GuideRevisionActInput';
    const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    const data = await service.as(actor).mutate(source, { input: { requestId: newId(), ...input } });
    return data[mutation] as Answer;
  };
  const step = (actor: Actor | null, mutation: string, { id, version }: ReadRevision, input: object = {}) =>
    act(actor, mutation, {
      id,
      expectedVersion: version,
      ...(mutation === 'saveGuideRevision' ? {} : { reason: '' }),
      ...input,
    });
  const done = async (actor: Actor | null, mutation: string, on: ReadRevision, input: object = {}) => {
    const answer = await step(actor, mutation, on, input);
    if (answer.__typename !== 'GuideRevisionPayload') throw new Error(JSON.stringify(answer).slice(0, 2000));
    return answer.revision;
  };
  const drafted = async (change = withKeyword): Promise<ReadRevision> => {
    const opened = await act(people.editor, 'reviseGuide', revising(codes.food));
    if (!opened.revision) throw new Error(JSON.stringify(opened));
    return done(people.editor, 'saveGuideRevision', opened.revision, saving(change(opened.revision.content)));
  };
  return {
    service,
    act,
    step,
    done,
    drafted,
    async reviewed(change = withKeyword) {
      const submitted = await done(people.editor, 'submitGuideRevision', await drafted(change));
      return done(people.chief, 'reviewGuideRevision', submitted);
    },
    async read(actor, id) {
      const source = `query ($id: ID!) { guideRevision(id: $id) { ${revisionFields} } }`;
      return (await service.as(actor).query(source, { id })).guideRevision as ReadRevision | null;
    },
    async item(code, actor = people.city) {
      const source = `query ($code: ID!) { item(code: $code) { ${itemFields} } }`;
      return (await service.as(actor).query(source, { code })).item as ReadItem;
    },
  };
}

/** Input of reviseGuide. */
export function revising(itemCode: string): object {
  const changeReason = '按群众反映补充搜索词';
  return { itemCode, changeKind: 'SIMPLIFICATION', changeReason, changeDocument: '', fromTemplate: false };
}

/** Input of saveGuideRevision, besides which revision. */
export function saving(content: unknown, values: object = {}): object {
  const changeReason = '按群众反映补充搜索词';
  return { content, justifications: [], changeKind: 'SIMPLIFICATION', changeReason, changeDocument: '', ...values };
}

/** Input of an approval. */
export function approving(effectiveOn = '2026-11-23', acceptedFindingKeys: string[] = []): object {
  return { effectiveOn, acceptedFindingKeys };
}
