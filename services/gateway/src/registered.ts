import { type DocumentNode, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql/index.js';
import { Refusal } from './errors.ts';

/** An operation that apps are known to send. */
export interface RegisteredOperation {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly document: DocumentNode;
}

/** What a client sends: the id of a registered operation, or (mode `any`) the text of one. */
export interface OperationRequest {
  documentId?: string | undefined;
  query?: string | undefined;
}

export interface OperationBody extends OperationRequest {
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Takes what we know from the body of a request and refuses anything of another shape. */
export function readBody(body: unknown): OperationBody {
  const { documentId, query, variables, operationName } = Object(body) as Record<string, unknown>;
  const isText = [documentId, query, operationName].every((each) => each == null || typeof each === 'string');
  const isObject = variables == null || (typeof variables === 'object' && !Array.isArray(variables));
  if (!isText || !isObject)
    throw new Refusal(400, 'BAD_REQUEST', 'Send documentId or query, and variables as an object');
  return { documentId, query, variables: variables ?? {}, operationName: operationName ?? undefined } as OperationBody;
}

/** Parses and validates every registered operation once; throws a sentence that names a stale one. */
export function registerOperations(
  operations: ReadonlyMap<string, string>,
  schema: GraphQLSchema,
): Map<string, RegisteredOperation> {
  return new Map(
    [...operations].map(([id, source]) => {
      const document = parse(source, { noLocation: true });
      const [problem] = validate(schema, document);
      const name = getOperationAST(document)?.name?.value;
      if (problem || !name)
        throw new Error(`Registered operation ${name ?? id} is stale: ${problem?.message ?? 'it has no name'}`);
      return [id, { id, name, source, document }];
    }),
  );
}

/** The registered operation a request asks for; null for a text, which only mode `any` lets through. */
export function chooseOperation(
  registered: ReadonlyMap<string, RegisteredOperation>,
  mode: 'registered' | 'any',
  { documentId, query }: OperationRequest,
): RegisteredOperation | null {
  if (documentId) {
    const operation = registered.get(documentId);
    if (!operation) throw new Refusal(404, 'OPERATION_UNKNOWN', 'No operation is registered under this documentId');
    return operation;
  }
  if (mode === 'registered')
    throw new Refusal(403, 'OPERATION_NOT_REGISTERED', 'Only registered operations run here: send a documentId');
  if (!query) throw new Refusal(400, 'BAD_REQUEST', 'Send a documentId or a query');
  return null;
}
