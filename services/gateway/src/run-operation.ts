import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from 'graphql/index.js';
import type { Engine, EngineRequest } from './engine.ts';
import { maskError } from './errors.ts';
import type { Gateway } from './gateway.ts';

/**
 * Problems of variables that are told and logged. The engines look for all of them: a list of half a million wrong
 * values fits into one request, and would keep the process busy for minutes and fill the log.
 */
const mostProblems = 5;

/** Runs an operation; never throws, and tells the log what it does not tell the client. */
export type RunOperation = Engine['execute'];

export function createRunOperation({
  engine,
  metrics,
  logger,
}: Pick<Gateway, 'engine' | 'metrics' | 'logger'>): RunOperation {
  function mask({ call }: EngineRequest, errors: readonly GraphQLError[]): GraphQLError[] {
    const { traceId } = call.caller;
    for (const { path, message } of errors) logger.warn({ traceId, operation: call.operation, path }, message);
    return errors.map((error) => maskError(error, traceId));
  }

  return async (request): Promise<ExecutionResult> => {
    const { caller, operation } = request.call;
    const finish = metrics.operationSeconds.startTimer({ operation });
    const problems = variableProblems(engine.schema, request);
    if (problems.length > 0) {
      finish({ outcome: 'errors' });
      return { errors: mask(request, problems.map(badInput)) };
    }
    try {
      const result = await engine.execute(request);
      finish({ outcome: result.errors ? 'errors' : 'ok' });
      if (!result.errors) return result;
      const ofVariables = result.data === undefined;
      return { ...result, errors: mask(request, ofVariables ? result.errors.map(badInput) : result.errors) };
    } catch (error) {
      finish({ outcome: 'failed' });
      logger.error({ err: error, traceId: caller.traceId, operation }, 'operation failed');
      return { data: null, errors: [maskError(new GraphQLError('failed'), caller.traceId)] };
    }
  };
}

function variableProblems(
  schema: GraphQLSchema,
  { document, operationName, variables }: EngineRequest,
): readonly GraphQLError[] {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variables, { maxErrors: mostProblems }).errors ?? [];
}

function badInput({ message, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code: 'BAD_USER_INPUT' } });
}
