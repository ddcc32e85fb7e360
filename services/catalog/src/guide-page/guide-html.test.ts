import { createHash } from 'node:crypto';
import type { GuideContent } from '@onewindow/guide-lint';
import { canonicalJson } from '@onewindow/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guideHtml, pagePolicy } from './guide-html.ts';
import { guideSample, materialSample, pageFactsSample } from './guide-page.samples.ts';
import { escapeHtml } from './markup.ts';
import { safeLink } from './page-facts.ts';

const facts = pageFactsSample();
const page = guideHtml(facts);

test('a guide holds what a reader needs, within 30 kB, and runs nothing', () => {
  const { content } = facts;
  const texts = [
    content.name,
    content.organization.name,
    ...content.materials.map(({ name }) => name),
    ...content.steps.map(({ name }) => name),
    ...content.places.map(({ hallName }) => hallName),
    content.enquiry.phone,
    content.complaint.phone,
    content.review.organizationName,
    content.faqs[0]?.answer ?? '',
    '《中华人民共和国食品安全法》第三十五条',
    '第 3 版',
    '2026年10月12日起执行',
    facts.contentHash,
    '示例城市',
    'href="/g/11450802MB0F10018Y400013102400001/notice.pdf"',
    'href="/portal/guides/11450802MB0F10018Y400013102400001?report=1"',
  ];
  for (const text of texts) expect(page).toContain(text);
  expect(Buffer.byteLength(page)).toBeLessThan(30_000);
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
  expect(page).not.toMatch(/ on\w+=| style=/);
  expect(guideHtml(facts)).toBe(page);
});

test('what nobody hands in stands first, struck out', () => {
  expect(page.indexOf('<s>营业执照</s>')).toBeGreaterThan(0);
  expect(page.indexOf('<s>营业执照</s>')).toBeLessThan(page.indexOf('食品经营许可申请书'));
});

test('sections stand in the order people need them', () => {
  const ids = [...page.matchAll(/<section id="(\w+)"/g)].map((match) => match[1]);
  expect(ids).toEqual([
    ...['materials', 'conditions', 'process', 'limits', 'fees', 'results', 'places', 'enquiry'],
    ...['complaint', 'remedies', 'faqs', 'basics', 'basis'],
  ]);
});

test('a suspended guide says so first and takes no application', () => {
  const notice = {
    reason: '依据废止，正在修订',
    documentNumber: '文〔2026〕9 号',
    since: '2026-11-01',
    basisTitle: '旧办法',
  };
  const suspended = guideHtml(pageFactsSample({ status: 'SUSPENDED', notice }));
  for (const text of ['暂停办理', '自2026年11月1日起', notice.reason, notice.documentNumber, '《旧办法》已经废止'])
    expect(suspended).toContain(text);
  expect(suspended.indexOf('暂停办理')).toBeLessThan(suspended.indexOf('<h1>'));
  expect(suspended).not.toMatch(/在线办理|电话预约/);
  expect(page).toMatch(/在线办理/);
});

test.each(['02', '03', '06'])('nobody applies for items of type %s', (typeCode) => {
  const html = guideHtml(pageFactsSample({ content: guideSample({ typeCode }) }));
  expect(html).not.toMatch(/在线办理|电话预约/);
});

test('an older version says which one is in force', () => {
  const older = guideHtml(pageFactsSample({ version: 2, currentVersion: 3, otherVersions: [3, 1] }));
  expect(older).toContain('不是现行版本');
  expect(older).toContain('href="/g/11450802MB0F10018Y400013102400001"');
  expect(older).not.toMatch(/在线办理/);
});

test('the structured data is a GovernmentService and cannot end its element', () => {
  const name = '</script><script>alert(1)</script>';
  const html = guideHtml(pageFactsSample({ content: guideSample({ name }) }));
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({ '@type': 'GovernmentService', name, inLanguage: 'zh-CN' });
  expect(html.match(/<script/g)).toHaveLength(1);
});

test('the policy allows exactly the style of the page', () => {
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  expect(pagePolicy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('whatever people write, in any element, stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&</script><svg/onload=x>javascript:alert(1)';
  const html = guideHtml(
    pageFactsSample({ content: poisoned(guideSample({ materials: [materialSample()] }), hostile) }),
  );
  expect(html).not.toMatch(/<img|<svg\/|href="javascript|href='/i);
  expect(html.match(/<script/g)).toHaveLength(1);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escapeHtml(text))));
  fc.assert(
    fc.property(
      fc.webUrl(),
      fc.constantFrom('javascript:', 'data:text/html,', '//', '/\\', ' vbscript:'),
      (url, scheme) => {
        expect(safeLink(url)).toMatch(/^https?:/);
        expect(safeLink(`${scheme}${url}`)).toBeNull();
      },
    ),
  );
});

test('the hash that is shown can be computed from the content', () => {
  expect(facts.contentHash).toBe(createHash('sha256').update(canonicalJson(facts.content)).digest('hex'));
});

/** The same guide with the text in the place of every text that is no code the page decides by. */
function poisoned(content: GuideContent, text: string): GuideContent {
  const kept = /^(WORKING_DAY|DAY|PROMISED|FORM|NONE|LICENCE|GENERATED|FILE|REQUIRED|01|\d)$/;
  const poison = (value: unknown): unknown => {
    if (typeof value === 'string') return kept.test(value) ? value : text;
    if (Array.isArray(value)) return value.map(poison);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poison(each)]));
  };
  return poison(content) as GuideContent;
}
