import { readdirSync, readFileSync } from 'node:fs';
import { guideElements, guideSections } from '@onewindow/guide-lint';
import { expect, test } from 'vitest';
import { actCodes } from '../view/acts.ts';
import { afterwardsCodes, nextStepCodes } from '../view/next-step.ts';
import { steps } from '../view/steps.ts';
import compareWords from './guide-compare.zh-CN.json' with { type: 'json' };
import guideWords from './guides.zh-CN.json' with { type: 'json' };
import messageWords from './messages.zh-CN.json' with { type: 'json' };
import own from './zh-CN.json' with { type: 'json' };

const messages = { ...own, ...messageWords, ...guideWords, ...compareWords };

const source = new URL('../', import.meta.url);
const services = new URL('../../../../services/case/src/', import.meta.url);
const read = (path: URL) => readFileSync(path, 'utf8');
const matches = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];

function at(key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);
}

const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|vue)$/.test(name) && !name.startsWith('gql') && !name.includes('.test.'))
  .map((name) => read(new URL(name, source)))
  .join('\n');

test.each(
  matches(texts, /'portal\.([\w.]+)'/g).filter(
    (key) =>
      !['home', 'bundle', 'apply', 'cases', 'case', 'messages', 'guides', 'guide', 'guide-compare'].includes(key),
  ),
)('%s stands in the locale', (key) => expect(typeof at(key)).toBe('string'));

test.each(matches(texts, /words\(\s*'([\w.]+)'/g))('the sentence %s stands in the locale', (key) => {
  expect(typeof at(key)).toBe('string');
});

test('keys are sorted', () => {
  const isSorted = (node: unknown): boolean =>
    typeof node !== 'object' ||
    node === null ||
    (Object.keys(node).every((key, index, keys) => index === 0 || (keys[index - 1] ?? '') < key) &&
      Object.values(node).every(isSorted));
  for (const file of [own, messageWords, guideWords, compareWords]) expect(isSorted(file)).toBe(true);
});

test('every act of the case machine is known and worded', () => {
  const machine = read(new URL('case/case.machine.ts', services));
  const acts = matches(machine.slice(machine.indexOf('TRANSITIONS')), /^ {2}([A-Z_]+): \{/gm);
  expect(acts.length).toBeGreaterThan(15);
  expect([...actCodes].sort()).toEqual(expect.arrayContaining(acts.sort()));
  for (const code of [...actCodes, 'OTHER']) expect(typeof at(`act.${code}`), code).toBe('string');
});

test('every next step and what follows is known and worded', () => {
  const rules = read(new URL('case/next-step.rules.ts', services));
  const found = matches(rules, /'([A-Z]{2,}(?:_[A-Z]+)*)'/g);
  const words = new Set<string>([...nextStepCodes, ...afterwardsCodes]);
  const states = read(new URL('case/case.machine.ts', services));
  const others = found.filter(
    (code) =>
      !words.has(code) &&
      !states.includes(`'${code}'`) &&
      !/^(WINDOW|DEPARTMENT|SYSTEM|COURIER|APPLICANT|NOBODY|MAIL)$/.test(code),
  );
  expect(others).toEqual(['DATA_STEP_STOPPED'].filter((code) => others.includes(code)));
  for (const code of [...nextStepCodes, 'OTHER']) expect(typeof at(`next.${code}`), code).toBe('string');
  for (const code of afterwardsCodes)
    if (code !== 'NOTHING') expect(typeof at(`afterwards.${code}`), code).toBe('string');
});

test('every state, origin, kind of delivery and step has a word', () => {
  const machine = read(new URL('case/case.machine.ts', services));
  const states = matches(machine.slice(0, machine.indexOf('] as const')), /'([A-Z_]+)'/g);
  for (const state of states) {
    expect(typeof at(`case.state.${state}`), state).toBe('string');
    expect(typeof at(`case.memberState.${state}`), state).toBe('string');
  }
  for (const origin of ['UPLOADED', 'CONFIRMED', 'MEMBER_RESULT', 'FROM_FORM'])
    expect(typeof at(`case.origin.${origin}`)).toBe('string');
  for (const mode of ['MAIL', 'WINDOW']) {
    expect(typeof at(`delivery.mode.${mode}`)).toBe('string');
    expect(typeof at(`delivery.modeText.${mode}`)).toBe('string');
  }
  for (const state of ['CREATED', 'PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'])
    expect(typeof at(`shipment.state.${state}`)).toBe('string');
  for (const step of steps) expect(typeof at(`step.${step}`)).toBe('string');
});

test('every section, reach, state and kind of change of guides has a word', () => {
  for (const section of guideSections) expect(typeof at(`guides.section.${section}`), section).toBe('string');
  const schema = read(new URL('../../../../graphql/api.graphql', import.meta.url));
  const codesOf = (name: string) =>
    matches(schema.slice(schema.indexOf(`enum ${name} {`)).split('}')[0] ?? '', /^ {2}([A-Z_]+)$/gm);
  const worded = [
    ['OnlineReach', 'guides.reach'],
    ['GuideErrorReportState', 'guides.report.state'],
    ['GuideErrorReportState', 'guides.report.stateText'],
    ['GuideChangeKind', 'guides.versions.kind'],
  ] as const;
  for (const [name, place] of worded) {
    expect(codesOf(name).length, name).toBeGreaterThan(2);
    for (const code of codesOf(name)) expect(typeof at(`${place}.${code}`), code).toBe('string');
  }
});

test('every element a comparison shows has a word, and so has every value of its closed sets', () => {
  const hidden = matches(read(new URL('view/guide/change-list.ts', source)), /^ {2}'(\w+)',$/gm);
  const shown = guideElements.map(({ element }) => element).filter((element) => !hidden.includes(element));
  expect(Object.keys(compareWords.guideCompare.element)).toEqual(shown.toSorted());
  for (const kind of ['added', 'removed', 'moved']) expect(typeof at(`guideCompare.${kind}`)).toBe('string');
});
