import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql/index.js';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ServiceContext } from './context.ts';
import type { GraphQLRequest, GraphQLResponse, GraphQLResponseError } from './definition.ts';

/** Documents kept compiled; the gateway's plans send the same few hundred again and again. */
const cachedDocuments = 1000;

type Run = (ctx: ServiceContext, variables: Record<string, unknown>) => Promise<ExecutionOutcome> | ExecutionOutcome;

interface ExecutionOutcome {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
}

type Prepared = { run: Run } | { errors: readonly GraphQLError[] };

/** Executes requests on a schema; each document is parsed, validated and compiled once. */
export function createExecutor(
  schema: GraphQLSchema,
): (request: GraphQLRequest, ctx: ServiceContext) => Promise<GraphQLResponse> {
  const cache = new Map<string, Prepared>();

  const prepared = (request: GraphQLRequest): Prepared => {
    const key = `${request.operationName ?? ''}\n${request.query}`;
    const known = cache.get(key);
    cache.delete(key);
    const entry = known ?? prepare(schema, request);
    // The document used least recently is the first in the map.
    cache.set(key, entry);
    if (cache.size > cachedDocuments) cache.delete(cache.keys().next().value ?? '');
    return entry;
  };

  return async (request, ctx) => {
    const entry = prepared(request);
    if ('errors' in entry) return { errors: entry.errors.map(requestError) };
    const { data, errors } = await entry.run(ctx, { ...request.variables });
    const response: GraphQLResponse = {};
    if (data !== undefined) response.data = data;
    if (errors && errors.length > 0) response.errors = errors.map((error) => answerError(error, ctx));
    if (ctx.cookies.length > 0) response.setCookies = [...ctx.cookies];
    return response;
  };
}

function prepare(schema: GraphQLSchema, { query, operationName }: GraphQLRequest): Prepared {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
  const problems = validate(schema, document);
  if (problems.length > 0) return { errors: problems };
  const compiled = compile(schema, document, operationName);
  if (compiled) return { run: (ctx, variables) => compiled.query({}, ctx, variables) as ExecutionOutcome };
  return {
    run: (ctx, variables) =>
      execute({
        schema,
        document,
        rootValue: {},
        contextValue: ctx,
        variableValues: variables,
        operationName,
      }) as ExecutionOutcome,
  };
}

/** Null where the compiler does not support the document: graphql-js then executes it. */
function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): CompiledQuery | null {
  try {
    const compiled = compileQuery(schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled) ? compiled : null;
  } catch {
    return null;
  }
}

/** An error of the request itself (syntax, validation, variables) tells what is wrong. */
function requestError(error: GraphQLError): GraphQLResponseError {
  return { message: error.message, extensions: { code: 'BAD_REQUEST' } };
}

/**
 * What PostgreSQL says of text it cannot hold (NUL, half of a surrogate pair): character_not_in_repertoire,
 * untranslatable_character. pg cuts the message short at a NUL, which is then a protocol_violation.
 */
const unstorable: ReadonlySet<unknown> = new Set(['22021', '22P05', '08P01']);

function isUnstorable(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  return unstorable.has(code) || (cause !== undefined && isUnstorable(cause));
}

/** Anything else thrown on a path is a bug: logged whole, answered masked. */
function answerError(error: GraphQLError, ctx: ServiceContext): GraphQLResponseError {
  if (!error.path) return requestError(error);
  if (isUnstorable(error.originalError)) {
    const extensions = { code: 'BAD_USER_INPUT', traceId: ctx.traceId };
    return { message: 'The request holds characters that cannot be stored', path: error.path, extensions };
  }
  ctx.log.error({ err: error.originalError ?? error, path: error.path }, 'resolver failed');
  return { message: 'internal', path: error.path, extensions: { code: 'INTERNAL', traceId: ctx.traceId } };
}
