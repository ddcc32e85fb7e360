import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boundaryFields } from './boundary.ts';

const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const schema = buildSchema(text('api.graphql'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});

/** What is wrong with a mutation: empty when it follows the quartet of input, result, payload, errors. */
function problemsOf({ name, args, type }: GraphQLField<unknown, unknown>): string[] {
  const answer = getNamedType(type);
  const problems: string[] = [];
  if (!isNonNullType(type)) problems.push('its answer may be null');
  if (args.length === 0)
    return answer.name.endsWith('Payload') ? problems : [...problems, `${answer.name} is no payload`];
  const [input] = args;
  if (args.length !== 1 || input?.name !== 'input' || !isNonNullType(input.type))
    problems.push('it needs one argument: input');
  if (!input || !getNamedType(input.type).name.endsWith('Input')) problems.push('its input is no …Input');
  if (!isUnionType(answer) || !answer.name.endsWith('Result'))
    return [...problems, `${answer.name} is no …Result union`];
  const members = answer.getTypes();
  if (members.filter((member) => member.name.endsWith('Payload')).length !== 1) problems.push('it needs one payload');
  for (const member of members) {
    const isError = member.getInterfaces().some((each) => each.name === 'UserError');
    if (!isError && !member.name.endsWith('Payload')) problems.push(`${member.name} is no UserError`);
  }
  return problems.map((problem) => `${name}: ${problem}`);
}

describe('conventions', () => {
  test('each mutation takes one input and answers a union of one payload and errors that carry data', () => {
    expect(fieldsOf(schema.getMutationType()).flatMap(problemsOf)).toEqual([]);
  });

  test('everything is described, except what its name says already', () => {
    const speaking = /(Input|Payload|Result|Page)$|^(Query|Mutation|Subscription)$|^(ID|String|Int|Float|Boolean)$/;
    const undescribed = types.flatMap((type) => {
      const own = type.description || speaking.test(type.name) ? [] : [type.name];
      if (isEnumType(type))
        return [
          ...own,
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        ];
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
      const fields = Object.values(type.getFields()).filter((field) => !field.description);
      return [...own, ...fields.map((field) => `${type.name}.${field.name}`)];
    });
    expect(undescribed).toEqual([]);
  });

  test('a field that crosses a subgraph is nullable: a dead service costs a field, not a page', () => {
    const subgraphs = readdirSync(new URL('subgraphs', import.meta.url)).map((file) => ({
      name: file.replace('.graphql', ''),
      sdl: text(`subgraphs/${file}`),
    }));
    expect(
      boundaryFields(subgraphs)
        .filter(({ isNullable }) => !isNullable)
        .map(({ field }) => field),
    ).toEqual([]);
  });

  test('a subscription names one object by its id, and one query answers it', () => {
    const queries = fieldsOf(schema.getQueryType());
    const wrong = fieldsOf(schema.getSubscriptionType()).filter(({ name, args, type }) => {
      const mirrors = queries.filter((query) => {
        const required = query.args.filter((argument) => isNonNullType(argument.type));
        return (
          query.name === name ||
          (String(query.type) === String(type) && required.length === 1 && String(required[0]?.type) === 'ID!')
        );
      });
      return args.length !== 1 || String(args[0]?.type) !== 'ID!' || !isObjectType(type) || mirrors.length !== 1;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('events name services that exist', () => {
    const names = new Set(Object.keys(parse(text('subgraphs.yaml')).subgraphs));
    const events: Record<string, { publisher: string; subscribers: string[] }> = parse(text('events.yaml')).events;
    const strangers = Object.entries(events).flatMap(([event, { publisher, subscribers }]) =>
      [publisher, ...subscribers].filter((name) => !names.has(name)).map((name) => `${event}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });
});
