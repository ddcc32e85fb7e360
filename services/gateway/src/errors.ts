import { GraphQLError, type GraphQLFormattedError } from 'graphql/index.js';
import { subgraphUnavailable } from './send.ts';

/** Codes whose message was written for the client; everything else is replaced before it leaves. */
const open: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED',
  subgraphUnavailable,
]);

const masked = { message: 'Something went wrong on our side', code: 'INTERNAL_SERVER_ERROR' };

/** An error of an execution as a client may see it: where, which code, and a trace id to ask about. */
export function maskError(error: GraphQLError, traceId: string): GraphQLError {
  const { code } = error.extensions ?? {};
  const shown = open.has(code) ? { message: error.message, code } : masked;
  return new GraphQLError(shown.message, { path: error.path, extensions: { code: shown.code, traceId } });
}

/** Errors that never reached an execution (syntax, validation); those of executions are masked already. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, traceId } = formatted.extensions ?? {};
  if (traceId) return formatted;
  if (!open.has(code)) return { message: masked.message, extensions: { code: masked.code } };
  return { message: formatted.message, locations: formatted.locations, extensions: { code } };
}

/** A request turned away at the door: HTTP status, code and an English sentence for developers. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** Another site sent this person's browser here. */
export function crossOrigin(): Refusal {
  return new Refusal(403, 'CROSS_ORIGIN', 'Another site may not call this one');
}

/** The body of any answer that is not a GraphQL result. */
export function errorBody(code: string, message: string, traceId: string): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code, traceId } }] };
}
