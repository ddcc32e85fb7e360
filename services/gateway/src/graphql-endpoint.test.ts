import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyPeers } from './toy/toy.fixture.ts';
import { documents, idOf, startToyGateway, type ToyGateway } from './toy/toy-gateway.fixture.ts';
import { ToyWorld } from './toy/world.fixture.ts';

describe.each(['router', 'apollo'] as const)('engine %s', (engine) => {
  let gateway: ToyGateway;
  beforeAll(async () => {
    gateway = await startToyGateway({ engine });
  });
  afterAll(() => gateway.stop());

  test('joins three subgraphs', async () => {
    const { status, data, errors } = await gateway.run('nested', { n: 3 });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data).toEqual({
      papers: [
        { __typename: 'Paper', id: 'p1', title: '纸 1', owner: { name: '安' }, shelf: { code: 'S-p1', room: 'A' } },
        { __typename: 'Paper', id: 'p2', title: '纸 2', owner: { name: '本' }, shelf: { code: 'S-p2', room: 'A' } },
        { __typename: 'Paper', id: 'p3', title: '纸 3', owner: { name: '安' }, shelf: { code: 'S-p3', room: 'A' } },
      ],
    });
  });

  test('asks as the person behind the session cookie', async () => {
    const token = gateway.world.signIn('ann');
    expect((await gateway.run('me', {}, token)).data).toEqual({ me: { name: '安' } });
    expect((await gateway.run('me', {}, 'made-up')).data).toEqual({ me: null });
    expect((await gateway.run('point', { id: 'p1' }, token)).data).toEqual({ paper: { title: '纸 1' } });
    expect((await gateway.run('point', { id: 'p2' }, token)).data).toEqual({ paper: null });
  });

  test('masks what a service threw, keeps what it meant for the client, and names the trace', async () => {
    const { status, data, errors, headers } = await gateway.run('broken');
    const traceId = headers.get('x-trace-id');
    expect(status).toBe(200);
    expect(data).toEqual({ broken: null, refused: null, me: null });
    expect(errors).toContainEqual({
      message: 'Something went wrong on our side',
      path: ['broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId },
    });
    expect(errors).toContainEqual({
      message: 'Sign in first',
      path: ['refused'],
      extensions: { code: 'UNAUTHENTICATED', traceId },
    });
    expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0|relation|stack|library/);
  });

  test('says which variable is wrong, and answers 400', async () => {
    const { status, errors } = await gateway.run('nested', { n: 'many' });
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain('"$n"');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('a long list of wrong values is refused at once, with a few of its problems', async () => {
    const started = performance.now();
    const { status, errors } = await gateway.run('titled', { titles: Array(300_000).fill(1) });
    expect(status).toBe(400);
    expect(errors.length).toBeLessThan(10);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(await gateway.run('titled', { titles: ['纸 1'] })).toMatchObject({ status: 200, errors: [] });
  });

  test('one dead subgraph costs its fields and nothing else', async () => {
    const world = new ToyWorld();
    const peers = toyPeers(world);
    const dead = { ...peers.archive, execute: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.9:4104')) };
    const crippled = await startToyGateway({ engine }, { world, peers: { ...peers, archive: dead } });
    const { status, data, errors } = await crippled.run('nested', { n: 1 });
    const broken = await crippled.run('me');
    await crippled.stop();
    expect(status).toBe(200);
    expect(data).toEqual({
      papers: [{ __typename: 'Paper', id: 'p1', title: '纸 1', owner: { name: '安' }, shelf: null }],
    });
    expect(errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['A service did not answer', 'SUBGRAPH_UNAVAILABLE'],
    ]);
    expect(broken.errors).toEqual([]);
  });

  test('a root that dies answers null, not 400', async () => {
    const world = new ToyWorld();
    const peers = toyPeers(world);
    const dead = { ...peers.library, execute: () => Promise.reject(new Error('dead')) };
    const crippled = await startToyGateway({ engine }, { world, peers: { ...peers, library: dead } });
    const { status, errors } = await crippled.run('nested', { n: 1 });
    await crippled.stop();
    expect([status, errors.length]).toEqual([200, 1]);
  });

  test('passes cookies on, hardened', async () => {
    const { headers, data } = await gateway.run('enter', { name: 'ben' });
    expect(data).toEqual({ enter: { name: '本' } });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^ow_session=token-ben-\d+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60$/),
    ]);
  });

  test('a subscription is refused by POST', async () => {
    const { status, errors } = await gateway.run('watch', { id: 'p1' });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('registered operations only', () => {
  let gateway: ToyGateway;
  beforeAll(async () => {
    gateway = await startToyGateway({ publicUrl: 'https://onewindow.example' });
  });
  afterAll(() => gateway.stop());

  test('an unknown id is 404, a text 403, whatever else it carries', async () => {
    const unknown = await gateway.post({ documentId: '0'.repeat(64) });
    const text = await gateway.post({ query: documents.me });
    const both = await gateway.post({ query: '{ secretOfDirectory }', documentId: idOf('me') });
    expect([unknown.status, unknown.errors[0]?.extensions.code]).toEqual([404, 'OPERATION_UNKNOWN']);
    expect([text.status, text.errors[0]?.extensions.code]).toEqual([403, 'OPERATION_NOT_REGISTERED']);
    expect(both.data).toEqual({ me: null });
  });

  test('another site cannot post, nor can a form', async () => {
    const body = { documentId: idOf('me') };
    const statuses = async (headers: Record<string, string>) => (await gateway.post(body, headers)).status;
    expect(await statuses({ origin: 'https://evil.example' })).toBe(403);
    expect(await statuses({ origin: 'null' })).toBe(403);
    expect(await statuses({ origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await statuses({ origin: 'https://onewindow.example' })).toBe(200);
    expect(await statuses({ 'content-type': 'text/plain' })).toBe(415);
    const form = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      body: new URLSearchParams({ documentId: '1' }),
    });
    expect(form.status).toBe(415);
    const navigation = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify(body),
    });
    expect(navigation.status).toBe(403);
  });

  test('cookies are Secure behind https', async () => {
    const { headers } = await gateway.run('enter', { name: 'ben' });
    expect(headers.getSetCookie()[0]).toContain('; Secure');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });

  test('more than a megabyte is 413, broken JSON 400, and neither tells how', async () => {
    const large = await gateway.post({ documentId: idOf('me'), variables: { fill: 'x'.repeat(1_100_000) } });
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"documentId":',
    });
    expect([large.status, response.status]).toEqual([413, 400]);
    expect(await response.json()).toEqual({
      errors: [
        { message: 'The request cannot be read', extensions: { code: 'BAD_REQUEST', traceId: expect.any(String) } },
      ],
    });
  });

  test('introspection is off and GET is no way in', async () => {
    const response = await fetch(`${gateway.url}/graphql?query={__typename}`);
    expect(response.status).toBe(404);
  });

  test('people are not signed out because directory is silent: 503', async () => {
    const token = gateway.world.signIn('ann');
    gateway.world.failing = true;
    const { status, errors } = await gateway.run('me', {}, token);
    const anonymous = await gateway.run('me');
    gateway.world.failing = false;
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'SESSION_UNKNOWN']);
    expect(anonymous.status).toBe(200);
    expect((await gateway.run('me', {}, token)).data).toEqual({ me: { name: '安' } });
  });
});

describe('any operation, within limits', () => {
  let gateway: ToyGateway;
  beforeAll(async () => {
    gateway = await startToyGateway({ operations: 'any' });
  });
  afterAll(() => gateway.stop());

  test('runs a text and answers introspection', async () => {
    expect((await gateway.post({ query: '{ secretOfDirectory }' })).data).toEqual({ secretOfDirectory: 'open' });
    const { data } = await gateway.post({ query: '{ __type(name: "Paper") { name } }' });
    expect(data).toEqual({ __type: { name: 'Paper' } });
    expect((await gateway.run('me')).data).toEqual({ me: null });
  });

  test('says what is wrong with a document', async () => {
    const { status, errors } = await gateway.post({ query: '{ nothing }' });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test.each([
    ['aliases', /Aliases limit/, `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: secretOfDirectory`).join(' ')} }`],
    ['tokens', /token/i, `{ ${'secretOfDirectory '.repeat(2_500)} }`],
    ['depth', /depth limit/i, `{ papers(first: 1) { ${'sequel { '.repeat(14)} id ${'}'.repeat(14)} } }`],
    [
      'cost',
      /cost limit/i,
      `{ papers(first: 1) { ${'sequel { '.repeat(11)} ${'title '.repeat(1_500)} ${'}'.repeat(11)} } }`,
    ],
  ])('refuses too much: %s', async (_what, reason, query) => {
    const { status, data, errors } = await gateway.post({ query });
    expect([status, data]).toEqual([400, null]);
    expect(errors[0]?.message).toMatch(reason);
  });
});
