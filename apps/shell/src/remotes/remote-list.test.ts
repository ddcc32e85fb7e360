import { expect, test } from 'vitest';
import { parseRemoteList } from './remote-list.ts';

test('rows that are no addresses are dropped, the others stay in order', () => {
  const rows = [
    { name: 'portal', entry: '/remotes/portal/remoteEntry.js' },
    { name: 'x', entry: 'javascript:alert(1)' },
    { name: 'y', entry: '//elsewhere.example/remoteEntry.js' },
    { name: '../z', entry: '/remotes/z/remoteEntry.js' },
    null,
    { name: 'guide-publishing', entry: 'http://127.0.0.1:4102/remoteEntry.js' },
  ];
  expect(parseRemoteList({ remotes: rows }).map(({ name }) => name)).toEqual(['portal', 'guide-publishing']);
});

test.each([null, [], {}, { remotes: 'portal' }])('%o names no remote', (body) =>
  expect(parseRemoteList(body)).toEqual([]),
);
