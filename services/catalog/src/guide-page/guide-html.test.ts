import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemSample } from '../item/item.samples.ts';
import { escapeHtml, guideHtml } from './guide-html.ts';

const sampleItem = { ...itemSample(), version: 3 };
const about = { version: 3, hash: 'ab'.repeat(32), isSample: true };

test('a guide holds what a reader needs, within 30 kB and without script', () => {
  const html = guideHtml(sampleItem, about);
  for (const text of [sampleItem.name, sampleItem.organization.name, sampleItem.phone, '示例', '第 3 版'])
    expect(html).toContain(text);
  for (const material of sampleItem.materials) expect(html).toContain(material.name);
  expect(html.length).toBeLessThan(30_000);
  expect(html).not.toMatch(/<script/i);
});

test('whatever people write stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const html = guideHtml({ ...sampleItem, name: hostile, conditions: [hostile] }, about);
  expect(html).not.toContain('<img');
  fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))));
});
