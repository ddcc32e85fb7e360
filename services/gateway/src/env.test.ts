import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const INTERNAL_SECRET = 'sixteen characters';

test('everything but the secret has a default', () => {
  expect(readEnv({ INTERNAL_SECRET, PORT: '', PUBLIC_URL: '' })).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    publicUrl: null,
    operations: 'registered',
    engine: 'router',
    demo: false,
    subgraphUrls: {},
  });
  expect(() => readEnv({})).toThrow('INTERNAL_SECRET: is needed');
});

test('reads where the services are', () => {
  const env = readEnv({ INTERNAL_SECRET, SUBGRAPH_CASE_URL: 'http://10.0.0.2:4104/', SUBGRAPH_HALL_URL: '' });
  expect(env.subgraphUrls).toEqual({ case: 'http://10.0.0.2:4104' });
  expect(() => readEnv({ INTERNAL_SECRET, SUBGRAPH_CASE_URL: 'case' })).toThrow('SUBGRAPH_CASE_URL');
});

test('names what is wrong', () => {
  expect(() => readEnv({ INTERNAL_SECRET, PORT: 'http', GRAPHQL_OPERATIONS: 'all' })).toThrow(
    /PORT: .*\nGRAPHQL_OPERATIONS: /,
  );
});

test('others may reach it only by https, and never the sample city', () => {
  const outside = { INTERNAL_SECRET, HOST: '0.0.0.0' };
  expect(() => readEnv(outside)).toThrow('PUBLIC_URL must be an https address');
  expect(() => readEnv({ ...outside, PUBLIC_URL: 'http://gov.example' })).toThrow('https');
  expect(() => readEnv({ ...outside, PUBLIC_URL: 'https://gov.example', DEMO: '1' })).toThrow('DEMO=1');
  expect(readEnv({ ...outside, PUBLIC_URL: 'https://gov.example/' }).publicUrl).toBe('https://gov.example');
  expect(readEnv({ INTERNAL_SECRET, HOST: '::1', DEMO: '1' }).demo).toBe(true);
});
