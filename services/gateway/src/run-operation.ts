import { type ExecutionResult, GraphQLError } from 'graphql/index.js';
import type { Engine, EngineRequest } from './engine.ts';
import { maskError } from './errors.ts';
import type { Gateway } from './gateway.ts';

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

function badInput({ message, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code: 'BAD_USER_INPUT' } });
}
