import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PEOPLE } from '../../fixtures/people.ts';
import { RESTAURANT, SMALL_RESTAURANT } from '../../fixtures/restaurant.ts';
import { apply, prepareApplication } from '../../fixtures/steps/applications.ts';
import { bundleNamed, edit, versionOf } from '../../fixtures/steps/bundles.ts';
import { itemOf, recordLegalChange, reportError } from '../../fixtures/steps/guides.ts';
import type { Visitor } from '../../fixtures/visitor.ts';
import { type Playground, startPlayground } from '../playground.ts';
import { mutations, queries, subscriptions, type ToStrangers } from './strangers.ts';

const file = path.resolve(import.meta.dirname, '../../../graphql/api.graphql');
const schema = buildSchema(readFileSync(file, 'utf8'));
const food = '11450802MB0F10018Y400013102400001';
const nothing = '01900000-0000-7000-8000-000000000000';
/** What exists in the city and belongs to others, by the name of the argument that asks for it. */
const known: Record<string, unknown> = {};
let city: Playground;

beforeAll(async () => {
  city = await startPlayground();
  const lead = await city.as(PEOPLE.lead);
  const bundle = await bundleNamed(lead, RESTAURANT);
  const draft = versionOf(await edit(lead, 'reviseBundle', { bundleId: bundle.id }));
  const applicant = await city.as(PEOPLE.applicant);
  const submitted = await apply(applicant, await prepareApplication(applicant, bundle.published, SMALL_RESTAURANT));
  const item = await itemOf(lead, food);
  const law = { basisId: 'food-safety-law', kind: 'AMENDED', effectiveOn: '2027-03-01' } as const;
  await recordLegalChange(await city.as(PEOPLE.citySupervisor), law);
  const number = await reportError(applicant, item);
  const work = await lead.ask<Record<'guideTasks' | 'guideErrorReports' | 'listEntries', { nodes: { id: string }[] }>>(
    '{ guideTasks { nodes { id } } guideErrorReports { nodes { id } } listEntries(first: 1) { nodes { id } } }',
  );
  const revisions = ['SaveGuideRevisionInput', 'GuideRevisionActInput', 'ApproveGuideRevisionInput'];
  Object.assign(known, {
    bundleId: bundle.id,
    versionId: draft.id,
    'Query.bundle.id': bundle.id,
    'Query.bundleVersion.id': draft.id,
    caseId: submitted.case?.id,
    'Query.case.id': submitted.case?.id,
    'RevokeAuthorizationLetterInput.no': '贵政授示〔2026〕51号',
    'Query.guideRevision.id': item.openRevision?.id,
    ...Object.fromEntries(revisions.map((type) => [`${type}.id`, item.openRevision?.id])),
    'CloseGuideTaskInput.id': work.guideTasks.nodes[0]?.id,
    'AnswerGuideErrorInput.id': work.guideErrorReports.nodes[0]?.id,
    'AnswerGuideErrorInput.state': 'CORRECTED',
    'Query.guideErrorReport.number': number,
    'RemoveListEntryInput.id': work.listEntries.nodes[0]?.id,
    'KeepCodeListInput.id': 'fact',
    'KeepLegalBasisInput.id': law.basisId,
    'KeepWorkLimitInput.code': 'SUSPENDED',
    'Query.legalBasis.id': law.basisId,
    'Query.division.code': '450802',
    'Query.organization.id': item.content.organization.id,
    'Query.workCalendar.year': 2026,
    basisId: law.basisId,
    baseCode: item.content.baseCode,
    code: food,
    docCode: 'LIC.BUSINESS',
    divisionCode: '450802',
    itemCode: food,
    organizationId: item.content.organization.id,
  });
});
afterAll(() => city?.stop());

describe('every root field says what strangers get', () => {
  test.each([
    ['Query', queries],
    ['Mutation', mutations],
    ['Subscription', subscriptions],
  ] as const)('%s', (type, table) => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(rootType(type).getFields()).sort());
  });
});

/** Somebody who applied for nothing, and staff whose office has no part in any of it. */
const applicant = PEOPLE.otherApplicant;
const officer = PEOPLE.courier;

/** Who is refused, and with what. */
function refusalsOf(answer: ToStrangers): { logins: readonly (string | undefined)[]; codes: readonly string[] } {
  if (answer === 'SIGNED_IN') return { logins: [undefined], codes: ['NotPermitted'] };
  if (answer === 'APPLICANTS') return { logins: [undefined, officer], codes: ['NotPermitted'] };
  return { logins: [undefined, applicant, officer], codes: Array.isArray(answer) ? answer : [] };
}

describe('a stranger is refused, as the table says', () => {
  test.each(Object.entries(mutations).filter(([, answer]) => answer !== 'PUBLIC'))('%s', async (name, answer) => {
    const { logins, codes } = refusalsOf(answer);
    for (const login of logins) {
      const outcome = (await ask(await city.as(login), 'Mutation', name)) as { __typename: string };
      expect(codes, `${login}: ${JSON.stringify(outcome)}`).toContain(outcome.__typename);
    }
  });

  test.each(Object.entries(queries).filter(([, answer]) => answer === 'EMPTY'))('%s', async (name) => {
    // Who is signed in is somebody to themselves.
    for (const login of name === 'me' ? [undefined] : [undefined, applicant, officer]) {
      const answer = await ask(await city.as(login), 'Query', name);
      expect(isEmpty(answer), `${login}: ${JSON.stringify(answer)}`).toBe(true);
    }
  });
});

test('what is public is answered to nobody in particular', async () => {
  const nobody = await city.as();
  // The sample city has no circular proofs: an empty answer is a right one.
  const asked = Object.entries(queries).filter(([name, answer]) => answer === 'PUBLIC' && name !== 'circularProofs');
  for (const [name] of asked) expect(isEmpty(await ask(nobody, 'Query', name)), name).toBe(false);
});

function rootType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`No root type ${name}`);
  return type;
}

/** Asks the field with arguments made up to its type; the answer with its typename or its first scalar fields. */
async function ask(visitor: Visitor, root: 'Query' | 'Mutation', name: string): Promise<unknown> {
  const field = rootType(root).getFields()[name];
  if (!field) throw new Error(`No field ${name}`);
  const args = field.args.filter(({ type }) => isNonNullType(type) || known[`${root}.${name}`] !== undefined);
  const variables = Object.fromEntries(
    args.map(({ name: arg, type }) => [arg, valueFor(type, arg, `${root}.${name}`)]),
  );
  const declared = args.map(({ name: arg, type }) => `$${arg}: ${String(type)}`).join(', ');
  const passed = args.map(({ name: arg }) => `${arg}: $${arg}`).join(', ');
  const query = `${root.toLowerCase()} ${declared && `(${declared})`} { answer: ${name}${passed && `(${passed})`} ${selectionOf(field.type)} }`;
  const { data, errors } = await visitor.request<{ answer: unknown }>(query, variables);
  // An answer that may not be null is refused with an error of its own; anything else is a fault of the test.
  const codes = errors.map(({ extensions, message }) => extensions?.code ?? message);
  if (codes.some((code) => !['UNAUTHENTICATED', 'FORBIDDEN'].includes(code)))
    throw new Error(`${name}: ${JSON.stringify(errors)} for ${query} ${JSON.stringify(variables)}`);
  return data?.answer ?? null;
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return 'getFields' in named || 'getTypes' in named ? '{ __typename }' : '';
  const fields = Object.values(named.getFields());
  const nodes = fields.find(({ name }) => name === 'nodes');
  if (nodes) return `{ nodes ${selectionOf(nodes.type)} }`;
  const plain = fields.filter(({ type: each, args }) => !isObjectType(getNamedType(each)) && args.length === 0);
  const scalars = plain.filter(({ type: each }) => !('getTypes' in getNamedType(each)));
  return scalars.length > 0 ? `{ ${scalars.map(({ name }) => name).join(' ')} }` : '{ __typename }';
}

/** A value of the type: something known by its name, else made up so that it passes the forms of the services. */
function valueFor(type: GraphQLInputType, name: string, owner: string): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name, owner);
  const found = known[`${owner}.${name}`] ?? known[name];
  if (found !== undefined) return found;
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = fields.filter(
      (each) => isNonNullType(each.type) || known[`${type.name}.${each.name}`] !== undefined,
    );
    return Object.fromEntries(needed.map((each) => [each.name, valueFor(each.type, each.name, type.name)]));
  }
  const made: Record<string, unknown> = {
    ID: nothing,
    Int: 1,
    Boolean: true,
    Float: 1,
    Date: '2027-03-01',
    DateTime: '2027-03-01T00:00:00Z',
    JSON: {},
  };
  return type.name in made ? made[type.name] : '说明清楚的理由十个字以上';
}

/** Null, no rows, or nothing but zeros. */
function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) return answer.every((row) => isEmpty(row) || (row as { count?: number }).count === 0);
  if (typeof answer !== 'object') return false;
  if ('nodes' in answer) return isEmpty(answer.nodes);
  return 'entryCount' in answer && answer.entryCount === 0;
}
