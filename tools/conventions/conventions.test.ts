import { expect, test } from 'vitest';
import { chineseOutsideLocales } from './chinese.ts';
import { brokenHabits, impureRules, missingReadmes } from './habits.ts';
import { sampleCodesInCode, sampleCodesOf } from './sample-codes.ts';

const inCode = (text: string, name = 'services/case/src/case/case.rules.ts') => ({ name, text });

test('Chinese in a string or a plain comment is found, a cited clause is not', () => {
  expect(chineseOutsideLocales(inCode("const a = 1;\nconst b = '办件';\n"))).toMatchObject([
    { line: 2, message: expect.stringContaining('code') },
  ]);
  expect(chineseOutsideLocales(inCode('// 办件的规则\n'))).toMatchObject([
    { line: 1, message: expect.stringContaining('comment') },
  ]);
  expect(chineseOutsideLocales(inCode('/** Five working days (《行政许可法》第三十二条). */\nconst a = 1;\n'))).toEqual(
    [],
  );
  expect(chineseOutsideLocales(inCode("const url = 'https://example.org'; // plain\nconst b = '件';"))).toHaveLength(1);
  expect(chineseOutsideLocales(inCode('{"a":"办件"}', 'apps/portal/src/locales/zh-CN.json'))).toEqual([]);
  expect(chineseOutsideLocales(inCode("test('办件', () => {})", 'services/case/src/case/case.test.ts'))).toEqual([]);
  expect(chineseOutsideLocales(inCode('<template><p>办件</p></template>', 'apps/portal/src/APage.vue'))).toHaveLength(
    1,
  );
});

test('codes of the sample city are found in programs only', () => {
  const seeds = [
    { name: 'services/catalog/src/seeds/data-elements.json', text: '[{"code":"premise.address"},{"code":"plain"}]' },
    { name: 'services/bundle/src/seeds/bundles.json', text: '{"bundles":[{"code":"B9","members":[]}]}' },
  ];
  const codes = sampleCodesOf(seeds);
  expect([...codes.elements]).toEqual(['premise.address']);
  expect([...codes.bundles]).toEqual(['B9']);
  const findings = sampleCodesInCode(
    inCode("if (code === 'B9') f('org:premise.address', '11450800MB0F00020J300013102300101', premise.address, 'B99');"),
    codes,
  );
  expect(findings.map(({ message }) => message.split(' outside')[0])).toEqual([
    'item code 11450800MB0F00020J300013102300101',
    'bundle code B9',
    'form field org:premise.address',
  ]);
  expect(sampleCodesInCode(inCode('<p :title="premise.address" />', 'apps/portal/src/APage.vue'), codes)).toEqual([]);
  expect(sampleCodesInCode(inCode("'premise.address'", 'services/case/src/case.samples.ts'), codes)).toEqual([]);
});

test('habits are checked where they apply', () => {
  const messages = (text: string, name: string) => brokenHabits({ name, text }).map(({ message }) => message);
  expect(messages('const a = process.env.PORT;', 'services/case/src/service.ts')).toEqual([
    'process.env outside env.ts',
  ]);
  expect(messages('const a = process.env.PORT;', 'services/case/src/env.ts')).toEqual([]);
  expect(messages("export * from '@onewindow/kernel';", 'packages/ui/src/index.ts')).toEqual([
    'a whole package exported again',
  ]);
  expect(messages('a\n'.repeat(251), 'services/case/src/long.ts')).toEqual([expect.stringContaining('251 lines')]);
  expect(messages('', 'packages/ui/src/utils.ts')).toEqual([expect.stringContaining('without a meaning')]);
  expect(messages('  tarball: https://registry.example/a.tgz', 'pnpm-lock.yaml')).toEqual(['a registry address']);
});

test('every workspace needs a short README', () => {
  const room = { name: 'services/case/package.json', text: '{}' };
  expect(missingReadmes([room])).toHaveLength(1);
  expect(missingReadmes([room, { name: 'services/case/README.md', text: '# case\n' }])).toEqual([]);
  expect(missingReadmes([room, { name: 'services/case/README.md', text: 'a\n'.repeat(41) }])).toHaveLength(1);
});

test('rules run only what is pure of packages that are not', () => {
  const rules = (text: string) => impureRules(inCode(text)).map(({ message }) => message);
  expect(rules("import { letterFor, type Actor } from '@onewindow/subgraph-kit';")).toEqual([]);
  expect(rules("import { startService } from '@onewindow/subgraph-kit';")).toEqual([
    expect.stringContaining('startService'),
  ]);
  expect(rules("import { createHash, randomBytes } from 'node:crypto';")).toEqual([
    expect.stringContaining('randomBytes'),
  ]);
  expect(rules("import type { Actor } from '@onewindow/subgraph-kit';")).toEqual([]);
});
