import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Term {
  zh: string;
  en: string;
  kind: 'type' | 'enum' | 'word';
  means: string;
  not: string[];
}

const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const { terms }: { terms: Term[] } = parse(text('glossary.yaml'));
const schema = buildSchema(text('api.graphql'));

/** Names that follow from another term or from GraphQL itself: pages, payloads, roots. */
const derived = /^(Query|Mutation|Subscription|PageInfo|__.*|.*(Page|Payload))$/;

const named = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) || isEnumType(type) || isInterfaceType(type))
  .filter(({ name }) => !derived.test(name))
  .map((type) => ({ name: type.name, kind: isEnumType(type) ? 'enum' : 'type' }));

describe('glossary', () => {
  test('has a row for every type and enum of the API', () => {
    const rows = new Set(terms.map(({ en, kind }) => `${kind} ${en}`));
    expect(named.map(({ name, kind }) => `${kind} ${name}`).filter((row) => !rows.has(row))).toEqual([]);
  });

  test('has no row for a type or enum that is gone', () => {
    const names = new Set(named.map(({ name, kind }) => `${kind} ${name}`));
    const rows = terms.filter(({ kind }) => kind !== 'word').map(({ en, kind }) => `${kind} ${en}`);
    expect(rows.filter((row) => !names.has(row))).toEqual([]);
  });

  test.each(['zh', 'en'] as const)('has each %s once', (language) => {
    const words = terms.map((term) => term[language]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('no type is named by a word we decided against', () => {
    const refused = new Set(terms.flatMap((term) => term.not));
    expect(Object.keys(schema.getTypeMap()).filter((name) => refused.has(name))).toEqual([]);
  });

  test('every row says what it means, in English, and what it is not', () => {
    expect(
      terms.filter(
        ({ zh, means, not }) => !/\p{Script=Han}/u.test(zh) || !/^[a-z'"A-Z]/.test(means) || not.length === 0,
      ),
    ).toEqual([]);
  });
});
