import { expect, test } from 'vitest';
import { dialOf, siteAddress, startOf } from './guide-acts.ts';

const content = { typeCode: '01', isOnline: true, onlineUrl: 'https://zwfw.example.cn/apply' };
const bundle = { id: 'b1', name: '开办餐饮店一件事' };

test('a bundle goes before the site, the site before the window', () => {
  const facts = { status: 'IN_FORCE', content, bundles: [bundle] };
  expect(startOf(facts)).toEqual({ kind: 'BUNDLES', bundles: [bundle] });
  expect(startOf({ ...facts, bundles: [] })).toEqual({ kind: 'SITE', href: content.onlineUrl });
  expect(startOf({ ...facts, bundles: [], content: { ...content, isOnline: false } })).toEqual({ kind: 'WINDOW' });
});

test.each(['02', '03', '06'])('nobody applies for type %s', (typeCode) => {
  expect(startOf({ status: 'IN_FORCE', content: { ...content, typeCode }, bundles: [bundle] })).toBeNull();
});

test.each(['SUSPENDED', 'CANCELLED'])('nobody applies while it is %s', (status) => {
  expect(startOf({ status, content, bundles: [bundle] })).toBeNull();
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'zwfw.example.cn', ''])('%s is no address of the web', (text) => {
  expect(siteAddress(text)).toBeNull();
});

test.each([
  ['0775-4521234', 'tel:0775-4521234'],
  ['电话 0775 4521234（工作日）', 'tel:07754521234'],
  ['请到窗口', null],
])('%s dials %s', (text, href) => expect(dialOf(text)).toBe(href));
