import { staffActor } from '@onewindow/subgraph-kit/testing';
import { describe, expect, it } from 'vitest';
import { normalizeLogin, postingOf, visibleName } from './account.rules.ts';

describe('visibleName', () => {
  const reader = staffActor({ accountId: 'a1' });

  it('shows staff in full to everyone', () => {
    expect(visibleName('黄爱莲', { id: 'x', kind: 'STAFF' }, null)).toBe('黄爱莲');
  });

  it('shows an applicant in full to nobody but the applicant', () => {
    expect(visibleName('刘凤仪', { id: 'x', kind: 'APPLICANT' }, reader)).toBe('刘*仪');
    expect(visibleName('刘凤仪', { id: 'x', kind: 'APPLICANT' }, null)).toBe('刘*仪');
    expect(visibleName('刘凤仪', { id: 'a1', kind: 'APPLICANT' }, reader)).toBe('刘凤仪');
  });
});

it.each([
  ['港北区政务服务中心', '2号窗口', '港北区政务服务中心 2号窗口'],
  ['港北区政务服务中心', null, '港北区政务服务中心'],
  [null, '2号窗口', null],
])('posting of %s and %s', (hall, window, expected) => {
  expect(postingOf(hall, window)).toBe(expected);
});

it.each([
  [' GG0042 ', 'gg0042'],
  ['ＧＧ００４２', 'gg0042'],
  ['', null],
  ['   ', null],
  ['x'.repeat(65), null],
])('login %j is compared as %j', (login, expected) => {
  expect(normalizeLogin(login)).toBe(expected);
});
