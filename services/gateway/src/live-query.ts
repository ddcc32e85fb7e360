import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isNonNullType,
  Kind,
  OperationTypeNode,
  print,
  validate,
} from 'graphql/index.js';

/** A subscription as a query to run again whenever its object changes. */
export interface LiveQuery {
  /** `type` of the notifications that concern it. */
  readonly type: string;
  readonly responseKey: string;
  readonly document: DocumentNode;
  readonly source: string;
  /** Id of the object, from these variables; null when there is none. */
  idOf(variables: Readonly<Record<string, unknown>>): string | null;
}

/**
 * Turns `subscription { paperChanged(paperId: $id) { … } }` into `query { paperChanged: paper(id: $id) { … } }`:
 * the query field of the same name, else the only one that answers this type for one required argument.
 * So the subscriber sees exactly what the query shows, permissions included, whichever engine runs it.
 * Throws a sentence when the document or the schema does not allow it.
 */
export function liveQueryOf(schema: GraphQLSchema, document: DocumentNode): LiveQuery {
  const operation = getOperationAST(document);
  const field = operation?.selectionSet.selections[0];
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION || field?.kind !== Kind.FIELD)
    throw new Error('This is not a subscription');
  const definition = schema.getSubscriptionType()?.getFields()[field.name.value];
  if (definition?.args.length !== 1) throw new Error(`${field.name.value} needs one argument, the id`);
  const type = getNamedType(definition.type).name;
  const target = queryFor(schema, definition.name, type);
  const responseKey = field.alias?.value ?? field.name.value;
  const idNode = field.arguments?.[0]?.value;
  const query: DocumentNode = {
    ...document,
    definitions: document.definitions.map((each) =>
      each === operation
        ? {
            ...operation,
            operation: OperationTypeNode.QUERY,
            selectionSet: { kind: Kind.SELECTION_SET, selections: [renamed(field, responseKey, target)] },
          }
        : each,
    ),
  };
  const [problem] = validate(schema, query);
  if (problem) throw problem;
  return {
    type,
    responseKey,
    document: query,
    source: print(query),
    idOf(variables) {
      const value =
        idNode?.kind === Kind.VARIABLE
          ? variables[idNode.name.value]
          : idNode?.kind === Kind.STRING
            ? idNode.value
            : null;
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
    },
  };
}

function renamed(field: FieldNode, responseKey: string, target: GraphQLField<unknown, unknown>): FieldNode {
  const name = (value: string) => ({ kind: Kind.NAME as const, value });
  const argument = target.args.find(({ type }) => isNonNullType(type));
  const args = field.arguments?.map((each) => ({ ...each, name: name(argument?.name ?? each.name.value) }));
  return { ...field, alias: name(responseKey), name: name(target.name), arguments: args };
}

function queryFor(schema: GraphQLSchema, name: string, type: string): GraphQLField<unknown, unknown> {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const candidates = Object.values(fields).filter(({ type: answer, args }) => {
    const required = args.filter((argument) => isNonNullType(argument.type));
    return String(getNullableType(answer)) === type && required.length === 1 && String(required[0]?.type) === 'ID!';
  });
  const found = fields[name] ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (!found) throw new Error(`No single query field answers one ${type} by its id`);
  return found;
}
