import pg from 'pg';
import { eventually } from '../fixtures/eventually.ts';
import { DESKS, PEOPLE } from '../fixtures/people.ts';
import { type Application, prepareApplication } from '../fixtures/steps/applications.ts';
import { bundleNamed } from '../fixtures/steps/bundles.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { answers, bundleName } from './application.samples.ts';
import { CaseWork, type Cookies, manyAtOnce } from './cases.ts';
import { Door } from './client.ts';
import type { Question } from './load.ts';
import { operations } from './operations.ts';

/** Cases decided, and cases in review, before anything is measured: a full page of each and one more. */
const casesOfEach = 21;

/** Decided cases in the list of a department that does not lead are all items, with a notice each. */
const coReviewer = 'gg0017';

/** A city with people signed in, an application ready to be submitted and cases to look at. */
export interface PreparedCity {
  readonly cookies: Cookies;
  readonly application: Application;
  readonly bundleId: string;
  readonly questions: { readonly point: Question; readonly nested: Question; readonly workList: Question };
}

/** Brings a seeded city, open to any operation, into the state every measurement starts from. */
export async function prepareCity(url: string, adminUrl: string, atOnce: number): Promise<PreparedCity> {
  const cookies = await signInAll(url);
  const applicant = await Visitor.signedIn(url, PEOPLE.applicant);
  const { id: bundleId, published } = await bundleNamed(applicant, bundleName);
  const application = await prepareApplication(applicant, published, answers);
  const door = new Door(url, 'text', atOnce);
  try {
    const work = new CaseWork(door, cookies);
    await manyAtOnce(2 * casesOfEach, atOnce, async (index) => {
      const id = await work.submit(application);
      await work.accept(id);
      if (index < casesOfEach) await work.decide(id);
    });
    await emptyQueues(adminUrl, 180_000);
    const reviewer = cookies[PEOPLE.lead] ?? '';
    const nested: Question = { operation: operations.nested, variables: {}, cookie: cookies[coReviewer] ?? '' };
    const code = await codeOfFullPage(door, nested);
    const point: Question = { operation: operations.point, variables: { code }, cookie: reviewer };
    const workList: Question = { operation: operations.workList, variables: { stage: 'TO_REVIEW' }, cookie: reviewer };
    return { cookies, application, bundleId, questions: { point, nested, workList } };
  } finally {
    await door.close();
  }
}

interface NestedRow {
  readonly item: { readonly code: string } | null;
  readonly organization: object | null;
  readonly notices: readonly object[] | null;
}

/** Code of an item on the page; throws unless the page is as full as the comparison needs it. */
async function codeOfFullPage(door: Door, { operation, variables, cookie }: Question): Promise<string> {
  const { workList } = await door.ask<{ workList: { nodes: NestedRow[] } }>(operation, variables, cookie);
  const isWhole = ({ item, organization, notices }: NestedRow): boolean =>
    !!item && !!organization && !!notices?.length;
  const [first] = workList.nodes;
  if (workList.nodes.length !== 20 || !workList.nodes.every(isWhole) || !first?.item)
    throw new Error(`The nested query is not a page of 20 whole cases: ${JSON.stringify(workList).slice(0, 500)}`);
  return first.item.code;
}

async function signInAll(url: string): Promise<Cookies> {
  const logins = new Set([
    ...Object.values(PEOPLE),
    ...Object.values(DESKS).flatMap(({ reviewer, approver }) => [reviewer, approver]),
  ]);
  const cookies: Record<string, string> = {};
  for (const login of logins) cookies[login] = (await Visitor.signedIn(url, login)).cookie;
  return cookies;
}

/** Waits until every event was handled and every job that is due is done. */
export async function emptyQueues(adminUrl: string, patienceMs = 60_000): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const look = async (): Promise<boolean> => {
      const { rows } = await client.query<{ name: string; count: number }>(
        `select name, count(*)::int as count from job.job where state < 'completed' and start_after <= now() group by name`,
      );
      if (rows.length > 0) throw new Error(rows.map(({ name, count }) => `${count} in ${name}`).join(', '));
      return true;
    };
    await eventually('empty queues', look, { patienceMs });
  } finally {
    await client.end();
  }
}
