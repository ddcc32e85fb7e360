import {
  type Actor,
  buildSchema as buildSubgraph,
  type RunningService,
  type ServiceContext,
  type ServiceDefinition,
} from '@onewindow/subgraph-kit';
import {
  buildSchema,
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  isScalarType,
} from 'graphql/index.js';

/** One request: the context of each service, made when first needed. */
export class PlainContext {
  readonly #services: ReadonlyMap<string, RunningService>;
  readonly #actor: Actor | null;
  readonly #traceId: string;
  readonly #contexts = new Map<string, ServiceContext>();

  constructor(services: ReadonlyMap<string, RunningService>, actor: Actor | null, traceId: string) {
    this.#services = services;
    this.#actor = actor;
    this.#traceId = traceId;
  }

  of(service: string): ServiceContext {
    let context = this.#contexts.get(service);
    if (!context) {
      const running = this.#services.get(service);
      if (!running) throw new Error(`No service is called ${service}`);
      context = running.context(this.#actor, { traceId: this.#traceId });
      this.#contexts.set(service, context);
    }
    return context;
  }
}

type Resolver = GraphQLFieldResolver<unknown, ServiceContext>;
type ReferenceResolver = (stub: object, ctx: ServiceContext) => unknown;

interface Part {
  readonly service: string;
  readonly type: GraphQLObjectType;
  readonly isResolvable: boolean;
  readonly resolveReference: ReferenceResolver | undefined;
}

/**
 * The API as one schema on the resolvers of the services: each field runs that of the service which owns it, in the
 * context of that service. A field that answers another service's entity hands its key to the owner's reference
 * resolver. Owner of an entity: the service that defines most of its fields and can look it up.
 */
export function plainSchema(sdl: string, definitions: readonly ServiceDefinition[]): GraphQLSchema {
  const schema = buildSchema(sdl, { noLocation: true });
  const subgraphs = definitions.map((definition) => ({ definition, subgraph: buildSubgraph(definition) }));

  const partsOf = (name: string): Part[] =>
    subgraphs.flatMap(({ definition, subgraph }) => {
      const type = subgraph.getType(name);
      if (!isObjectType(type)) return [];
      const resolvers = definition.resolvers as Record<string, { __resolveReference?: ReferenceResolver } | undefined>;
      const { __resolveReference: resolveReference } = resolvers[name] ?? {};
      return [{ service: definition.name, type, isResolvable: isResolvableHere(type), resolveReference }];
    });
  const owners = new Map(
    Object.keys(schema.getTypeMap()).map((name) => {
      const parts = partsOf(name).filter(({ isResolvable }) => isResolvable);
      const size = ({ type }: Part): number => Object.keys(type.getFields()).length;
      return [name, parts.sort((a, b) => size(b) - size(a))[0]];
    }),
  );

  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type)) adoptScalar(type.name);
    if (isAbstractType(type)) type.resolveType = (value: { __typename?: string }) => value.__typename;
    if (isObjectType(type)) adoptFields(type);
  }
  return schema;

  function adoptScalar(name: string): void {
    const found = subgraphs.map(({ subgraph }) => subgraph.getType(name)).find(isScalarType);
    const { serialize, parseValue, parseLiteral } = found ?? {};
    if (found) Object.assign(schema.getType(name) ?? {}, { serialize, parseValue, parseLiteral });
  }

  function adoptFields(type: GraphQLObjectType): void {
    const owner = owners.get(type.name);
    const parts = partsOf(type.name);
    for (const field of Object.values(type.getFields())) {
      const has = (part: Part | undefined): boolean => part?.type.getFields()[field.name] !== undefined;
      const part = has(owner) ? owner : parts.find(has);
      if (!part) continue;
      const resolve = (part.type.getFields()[field.name]?.resolve ?? defaultFieldResolver) as Resolver;
      const target = owners.get(getNamedType(field.type).name);
      const reference = target && target.service !== part.service ? target.resolveReference : undefined;
      if (resolve === defaultFieldResolver && !reference) continue;
      field.resolve = (source, args, context: PlainContext, info) => {
        const value = resolve(source, args, context.of(part.service), info);
        return target && reference ? whole(value, (stub) => reference(stub, context.of(target.service))) : value;
      };
    }
  }
}

/** Replaces stubs by what they stand for, in lists and promises too. */
function whole(value: unknown, look: (stub: object) => unknown): unknown {
  if (value instanceof Promise) return value.then((found) => whole(found, look));
  if (Array.isArray(value)) return value.map((each) => whole(each, look));
  return typeof value === 'object' && value !== null ? look(value) : value;
}

/** False where a service only knows the key of another's entity. */
function isResolvableHere({ astNode }: GraphQLObjectType): boolean {
  const keys = (astNode?.directives ?? []).filter(({ name }) => name.value === 'key');
  const isFalse = keys.some(({ arguments: given = [] }) =>
    given.some(({ name, value }) => name.value === 'resolvable' && value.kind === 'BooleanValue' && !value.value),
  );
  return !isFalse;
}
