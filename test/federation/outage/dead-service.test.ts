import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { createHttpCaller } from '@onewindow/subgraph-kit';
import { testSecret } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '../../fixtures/people.ts';
import { RESTAURANT, SMALL_RESTAURANT } from '../../fixtures/restaurant.ts';
import { prepareApplication, submit } from '../../fixtures/steps/applications.ts';
import { bundleNamed } from '../../fixtures/steps/bundles.ts';
import { PAGES } from '../../fixtures/steps/cross-domain.ts';
import { Visitor } from '../../fixtures/visitor.ts';
import { type Playground, startPlayground } from '../playground.ts';

type CasePage = { case: Record<string, unknown> & { members: Record<string, unknown>[] } };

const dead = new Set<string>();
let hangs: string | null = null;
let city: Playground;
let caseId: string;
let silence: Server;

beforeAll(async () => {
  silence = createServer(() => undefined).listen(0, '127.0.0.1');
  const url = () => `http://127.0.0.1:${(silence.address() as AddressInfo).port}`;
  city = await startPlayground({
    wrap: (name, peer) => ({
      ...peer,
      async execute(request, caller) {
        if (dead.has(name)) throw new Error(`connect ECONNREFUSED 10.0.0.7 (${name})`);
        if (hangs !== name) return peer.execute(request, caller);
        const hanging = createHttpCaller(url(), testSecret, { answerWithinMs: 400 });
        return hanging.execute(request, caller);
      },
      async internal(question, input) {
        if (dead.has(name)) throw new Error(`connect ECONNREFUSED 10.0.0.7 (${name})`);
        return peer.internal(question, input);
      },
      route: (req, res, caller) => peer.route(req, res, caller),
    }),
  });
  const applicant = await city.as(PEOPLE.applicant);
  const { published } = await bundleNamed(applicant, RESTAURANT);
  const submitted = await submit(applicant, await prepareApplication(applicant, published, SMALL_RESTAURANT));
  caseId = submitted.case?.id ?? '';
});
afterAll(async () => {
  await city?.stop();
  silence?.close();
});

test.each([
  ['document', (found: CasePage['case']) => found.notices],
  ['delivery', (found: CasePage['case']) => found.shipment],
  ['catalog', (found: CasePage['case']) => (found.members.at(-1)?.item as { name?: string } | null)?.name ?? null],
  ['directory', (found: CasePage['case']) => (found.organization as { name?: string } | null)?.name ?? null],
])(
  'without %s the case page loses that field, and says so without telling where the service lives',
  async (name, field) => {
    const applicant = await city.as(PEOPLE.applicant);
    dead.add(name);
    const { status, data, errors } = await applicant.request<CasePage>(PAGES.CASE_PAGE, { id: caseId });
    dead.clear();
    expect(status).toBe(200);
    expect(data?.case).toMatchObject({ id: caseId, state: 'SUBMITTED', name: RESTAURANT });
    expect(data && field(data.case)).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions?.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(JSON.stringify(errors)).not.toMatch(/ECONN|10\.0\.0\.7|stack/i);
  },
);

test.each(['feedback', 'supervision', 'notification', 'hall', 'case', 'delivery', 'document'])(
  'without %s bundles and guides are as good as new',
  async (name) => {
    const visitor = await city.as();
    dead.add(name);
    const bundles = await visitor.request<{ bundles: { nodes: object[] } }>(PAGES.BUNDLE_PAGE, { search: null });
    const items = await visitor.request<{ items: { nodes: object[] } }>(PAGES.ITEM_PAGE);
    dead.clear();
    expect([bundles.errors, items.errors]).toEqual([[], []]);
    expect(bundles.data?.bundles.nodes.length).toBeGreaterThan(0);
    expect(items.data?.items.nodes.length).toBeGreaterThan(0);
  },
);

test('a service that hangs costs its field after its time, not the page', async () => {
  const applicant = await city.as(PEOPLE.applicant);
  hangs = 'document';
  const start = Date.now();
  const { data, errors } = await applicant.request<CasePage>(PAGES.CASE_PAGE, { id: caseId });
  hangs = null;
  expect(Date.now() - start).toBeLessThan(5_000);
  expect(data?.case).toMatchObject({ id: caseId, notices: null });
  expect(errors.map(({ extensions }) => extensions?.code)).toContain('SUBGRAPH_UNAVAILABLE');
});

test('without directory nobody is taken for a stranger: the door says that it cannot tell', async () => {
  const visitor = await Visitor.signedIn(city.url, PEOPLE.otherApplicant);
  dead.add('directory');
  const { status, data } = await visitor.request('{ myCases { nodes { id } } }');
  dead.clear();
  expect([status, data]).toEqual([503, null]);
  expect((await visitor.request('{ me { id } }')).data).toMatchObject({ me: { id: expect.any(String) } });
});
