import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql/index.js';

function refuse(type: string, value: unknown): GraphQLError {
  return new GraphQLError(`${type} cannot represent ${JSON.stringify(value)}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function toDate(value: unknown): Date {
  const date = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime())) throw refuse('DateTime', value);
  return date;
}

function toCivilDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw refuse('Date', value);
}

function textOf(type: string, node: ValueNode): string {
  if (node.kind !== Kind.STRING) throw refuse(type, valueFromASTUntyped(node));
  return node.value;
}

/** A Date in code, ISO 8601 UTC on the wire. ISO text is accepted from resolvers too. */
const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => toDate(value).toISOString(),
  parseValue: toDate,
  parseLiteral: (node) => toDate(textOf('DateTime', node)),
});

/** `YYYY-MM-DD` in code and on the wire. */
const civilDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: toCivilDate,
  parseValue: toCivilDate,
  parseLiteral: (node) => toCivilDate(textOf('Date', node)),
});

const json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** Resolvers of the scalars of shared.graphql. */
export const scalarResolvers = { DateTime: dateTime, Date: civilDate, JSON: json };
