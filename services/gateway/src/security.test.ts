import { describe, expect, test } from 'vitest';
import { hardenCookie, sessionToken } from './cookies.ts';
import { isCrossOrigin } from './security.ts';

const host = '127.0.0.1:4000';

describe('where a request comes from', () => {
  test.each([
    [{ origin: 'http://127.0.0.1:4000' }, null, false],
    [{ origin: 'http://localhost:5173' }, null, false],
    [{ origin: 'http://localhost:5173' }, 'http://127.0.0.1:4000', false],
    [{ origin: 'http://localhost:5173' }, 'https://gov.example', true],
    [{ origin: 'https://gov.example' }, 'https://gov.example', false],
    [{ origin: 'http://gov.example' }, 'https://gov.example', true],
    [{ origin: 'https://gov.example.evil.example' }, 'https://gov.example', true],
    [{ origin: 'https://evil.example' }, null, true],
    [{ origin: 'null' }, null, true],
    [{ 'sec-fetch-site': 'same-origin' }, null, false],
    [{ 'sec-fetch-site': 'none' }, null, false],
    [{ 'sec-fetch-site': 'same-site' }, null, true],
    [{ 'sec-fetch-site': 'cross-site' }, null, true],
    [{}, null, false],
  ])('%j under %s: from elsewhere %s', (headers, publicUrl, expected) => {
    expect(isCrossOrigin({ host, ...headers }, publicUrl)).toBe(expected);
  });

  test('a rebound name is not this machine', () => {
    expect(isCrossOrigin({ host: 'evil.example:4000', origin: 'http://127.0.0.1:4000' }, null)).toBe(true);
  });
});

test('finds the session among other cookies', () => {
  expect(sessionToken('a=1; ow_session=t0k=en ; b=2')).toBe('t0k=en');
  expect(sessionToken('xow_session=1; ow_session2=2')).toBeNull();
  expect(sessionToken('ow_session=')).toBeNull();
  expect(sessionToken(undefined)).toBeNull();
  // No token is that long: it would only lie in our memory.
  expect(sessionToken(`ow_session=${'x'.repeat(5_000)}`)).toBeNull();
});

test('a cookie keeps its value and age and gets our attributes', () => {
  expect(hardenCookie('ow_session=x; Domain=gov.example; SameSite=None; Max-Age=60', true)).toBe(
    'ow_session=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
  );
  expect(hardenCookie('ow_session=; max-age=0', false)).toBe('ow_session=; Path=/; HttpOnly; SameSite=Lax; max-age=0');
});
