import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway.fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'gateway-static-'));
let gateway: ToyGateway;

function write(path: string, content: string | Buffer): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeAll(async () => {
  write('shell/index.html', '<!doctype html><title>shell</title>');
  write('shell/hostEntry.js', 'host');
  write('shell/assets/app-abc123.js', 'app');
  write('shell/assets/app-abc123.js.br', brotliCompressSync('app'));
  write('desk/remoteEntry.js', 'entry');
  write('desk/assets/page-1.js', 'page');
  write('unbuilt/readme.txt', '');
  write('secret.txt', 'secret');
  const remotes = { desk: join(root, 'desk'), unbuilt: join(root, 'unbuilt') };
  gateway = await startToyGateway({}, { distDirs: { shell: join(root, 'shell'), remotes } });
});
afterAll(async () => {
  await gateway.stop();
  rmSync(root, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}${path}`, { headers: { accept: 'text/html,*/*', 'accept-encoding': 'identity', ...headers } });

test.each(['/', '/index.html', '/desk/cases/2026?x=1'])('%s is the shell', async (path) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(await response.text()).toContain('<title>shell</title>');
});

test.each([
  '/remotes/desk/assets/page-2.js',
  '/remotes/desk/',
  '/remotes/other/remoteEntry.js',
  '/remotes/unbuilt/readme.txt',
  '/remotes/desk/..%2f..%2fsecret.txt',
  '/assets/app-old.js',
  '/missing.js',
  '/graphql/other',
  '/%2e%2e/secret.txt',
])('%s is a plain 404, never the page', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toMatch(/shell|secret/);
});

test('a path that is no page for a script either', async () => {
  expect((await get('/desk/cases', { accept: 'application/json' })).status).toBe(404);
  expect((await fetch(`${gateway.url}/desk/cases`, { method: 'POST', headers: { accept: 'text/html' } })).status).toBe(
    404,
  );
});

test('names with a hash stay for a year, entries are asked for every time', async () => {
  const cacheOf = async (path: string) => (await get(path)).headers.get('cache-control');
  expect(await cacheOf('/assets/app-abc123.js')).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf('/remotes/desk/assets/page-1.js')).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf('/remotes/desk/remoteEntry.js')).toBe('no-cache');
  expect(await cacheOf('/hostEntry.js')).toBe('no-cache');
  expect(await cacheOf('/remotes.json')).toBe('no-cache');
});

test('lists the remotes that are built', async () => {
  expect(await (await get('/remotes.json')).json()).toEqual({
    remotes: [{ name: 'desk', entry: '/remotes/desk/remoteEntry.js' }],
  });
});

test('takes the compressed copy where there is one', async () => {
  const response = await get('/assets/app-abc123.js', { 'accept-encoding': 'br' });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(await response.text()).toBe('app');
  expect(brotliDecompressSync(brotliCompressSync('app')).toString()).toBe('app');
});

test('health: alive, ready, counted, and only for this machine', async () => {
  expect(await (await get('/livez')).json()).toEqual({ status: 'ok' });
  expect(await (await get('/readyz')).json()).toEqual({
    status: 'ready',
    subgraphs: { directory: 'up', library: 'up', archive: 'up' },
  });
  await gateway.run('nested', { n: 1 });
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(/onewindow_operation_seconds_count\{operation="Nested",outcome="ok"\} 1/);
  expect(metrics).toMatch(/onewindow_subgraph_seconds_count\{subgraph="archive",outcome="ok"\}/);
  expect((await get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404);
});
