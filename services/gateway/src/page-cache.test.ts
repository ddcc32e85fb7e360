import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CachedPage, PageCache } from './page-cache.ts';
import { encodingFor } from './public-page-door.ts';

const page = (id: string, bytes = 100): CachedPage => ({
  type: 'Leaf',
  id,
  etag: `"${id}"`,
  head: [],
  body: Buffer.alloc(bytes),
});
const cacheOf = (maxBytes: number) => new PageCache({ maxBytes, maxAgeMs: 60_000 });

test('a page is fetched once for many who ask at once, and kept', async () => {
  const cache = cacheOf(1e6);
  let fetches = 0;
  const fetch = async () => {
    fetches += 1;
    return page('a');
  };
  await Promise.all([1, 2, 3].map(() => cache.load('/a', 'br', fetch)));
  expect([fetches, cache.get('/a', 'br')?.id, cache.get('/a', 'gzip')]).toEqual([1, 'a', null]);
});

test('what changes while it is fetched is not kept', async () => {
  const cache = cacheOf(1e6);
  for (const change of [() => cache.drop('Leaf', 'a'), () => cache.dropAll()]) {
    const fetched = Promise.withResolvers<CachedPage>();
    const asked = cache.load('/a', 'br', () => fetched.promise);
    change();
    // Whoever asks after the change is not given the page of before.
    const later = cache.load('/a', 'br', async () => ({ ...page('a'), etag: '"new"' }));
    fetched.resolve({ ...page('a'), etag: '"old"' });
    expect((await asked)?.etag).toBe('"old"');
    expect((await later)?.etag).toBe('"new"');
    expect(cache.get('/a', 'br')?.etag).toBe('"new"');
    cache.dropAll();
  }
});

test('a change drops every form of the thing and nothing else', async () => {
  const cache = cacheOf(1e6);
  await cache.load('/a', 'br', async () => page('a'));
  await cache.load('/a.json', 'gzip', async () => page('a'));
  await cache.load('/b', 'br', async () => page('b'));
  cache.drop('Leaf', 'a');
  cache.drop('Other', 'b');
  expect([cache.get('/a', 'br'), cache.get('/a.json', 'gzip'), cache.get('/b', 'br')?.id]).toEqual([null, null, 'b']);
});

test('memory stays within its bound, and what is read again stays longer', async () => {
  const cache = cacheOf(20_000);
  await cache.load('/wanted', 'br', async () => page('wanted', 1_000));
  for (let n = 0; n < 200; n++) {
    cache.get('/wanted', 'br');
    await cache.load(`/${n}`, 'br', async () => page(`${n}`, 1_000));
    expect(cache.bytes).toBeLessThanOrEqual(20_000);
  }
  expect(cache.get('/wanted', 'br')?.id).toBe('wanted');
  expect(cache.get('/0', 'br')).toBeNull();
});

test('whatever is loaded and dropped, the count of bytes is that of what is there', async () => {
  const act = fc.record({
    kind: fc.constantFrom('load', 'drop', 'get'),
    id: fc.integer({ min: 0, max: 5 }),
    size: fc.nat(5_000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act), async (acts) => {
      const cache = cacheOf(12_000);
      for (const { kind, id, size } of acts) {
        if (kind === 'load') await cache.load(`/${id}`, 'br', async () => page(`${id}`, size));
        else if (kind === 'drop') cache.drop('Leaf', `${id}`);
        else cache.get(`/${id}`, 'br');
      }
      const there = [0, 1, 2, 3, 4, 5].flatMap((id) => cache.get(`/${id}`, 'br') ?? []);
      expect(cache.bytes).toBe(there.reduce((sum, { body }) => sum + body.length + 1_024, 0));
      expect(cache.bytes).toBeLessThanOrEqual(12_000);
    }),
  );
});

test('encodings are chosen as the client says', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['GZIP', 'gzip'],
    ['brotli', 'identity'],
    ['br ; q=1.0', 'br'],
  ];
  for (const [accept, encoding] of cases) expect(encodingFor(accept), accept).toBe(encoding);
});
