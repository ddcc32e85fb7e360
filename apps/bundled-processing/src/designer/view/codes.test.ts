import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messageOf } from './say.samples.ts';

const repository = path.resolve(import.meta.dirname, '../../../../..');
const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');
const codesIn = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, code = '']) => code)),
];
const contentChecks = [
  ...['conditions', 'paths', 'questions', 'references', 'structure', 'content'].map((name) => `check-${name}`),
  'problem',
  'promise',
].map((name) => `packages/process-forms/src/${name}.ts`);
const gate = 'services/bundle/src/bundle/publish-gate.rules.ts';
const worker = 'services/bundle/src/bundle/check-worker.ts';
const problemCodes = [
  ...[...contentChecks, gate].flatMap((file) => codesIn(read(file), /'([A-Z]{2,}(?:_[A-Z]+)*)'/g)),
  ...codesIn(read(worker), /code: '([A-Z_]+)', where/g),
];
const unionIn = (file: string, name: string) => {
  const text = read(file);
  const start = text.indexOf(`type ${name} =`);
  return codesIn(text.slice(start, text.indexOf(';', start)), /'(\w+)'/g);
};

test('every problem that can stand against publication has a sentence and a way out', () => {
  expect(problemCodes.length).toBeGreaterThan(30);
  expect(
    problemCodes.filter((code) => !messageOf(`problem.${code}.what`) || !messageOf(`problem.${code}.fix`)),
  ).toEqual([]);
});

test('everything that can be wrong with an expression or a merged field has a sentence', () => {
  const expressions = unionIn('packages/process-forms/src/expression.ts', 'ExpressionProblemCode');
  const conflicts = unionIn('packages/process-forms/src/merge-constraints.ts', 'ConflictCode');
  expect([expressions.length, conflicts.length]).toEqual([17, 2]);
  expect(expressions.filter((code) => !messageOf(`condition.problem.${code}`))).toEqual([]);
  expect(conflicts.filter((code) => !messageOf(`conflict.${code}`))).toEqual([]);
});

test('every issue of an input has a sentence', () => {
  const directory = 'services/bundle/src/bundle';
  const files = readdirSync(path.join(repository, directory)).filter((name) => !/test|samples|resolvers/.test(name));
  const texts = files.filter((name) => name.endsWith('.ts')).map((name) => read(`${directory}/${name}`));
  const own = texts.flatMap((text) => [
    ...codesIn(text, /code: '([A-Z_]{4,})'/g),
    ...codesIn(text, /message: '([A-Z_]{4,})'/g),
    ...codesIn(text, /issue\('\w+', '([A-Z_]+)'\)/g),
  ]);
  const zod = [
    'TOO_SMALL',
    'TOO_BIG',
    'INVALID_TYPE',
    'INVALID_FORMAT',
    'INVALID_VALUE',
    'INVALID_UNION',
    'UNRECOGNIZED_KEYS',
  ];
  const issues = [...own, ...zod].filter((code) => !problemCodes.includes(code) || messageOf(`issue.${code}`));
  expect(issues.length).toBeGreaterThan(15);
  expect(issues.filter((code) => !messageOf(`issue.${code}`))).toEqual([]);
});

test('every property of a bundle, and every kind of change, has a name', () => {
  const properties = codesIn(read('packages/process-forms/src/content.ts'), /^\s+readonly (\w+)\??:/gm);
  expect(properties.length).toBeGreaterThan(60);
  expect(properties.filter((name) => !messageOf(`property.${name}`))).toEqual([]);
  const kinds = codesIn(
    read('packages/process-forms/src/diff-content.ts').split('\n\n/**')[0] ?? '',
    /'(\w+)'(?= \||;)/g,
  );
  const worded = ['added', 'removed', 'changed', 'moved'];
  expect(kinds.filter((kind) => !messageOf(`change.${kind}`))).toEqual([]);
  expect(worded.filter((kind) => !messageOf(`changes.kind.${kind}`))).toEqual([]);
});

test('every message that is asked for by name exists', () => {
  const room = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!test|samples)\.(ts|vue)$/.test(name),
  );
  const asked = files.flatMap((name) => codesIn(readFileSync(path.join(room, name), 'utf8'), /\bsay\(\s*'([\w.]+)'/g));
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((key) => messageOf(key) === undefined)).toEqual([]);
});
