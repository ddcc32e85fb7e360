import { Kind, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, parse, type TypeNode } from 'graphql';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** A field whose answer depends on a second service. */
export interface BoundaryField {
  /** `subgraph: Type.field` */
  field: string;
  isNullable: boolean;
}

/**
 * Fields that cross a subgraph: those that answer a stub (an entity this service cannot resolve), and
 * those a service adds to an entity whose home is elsewhere. Home is where an entity has most fields.
 */
export function boundaryFields(subgraphs: readonly { name: string; sdl: string }[]): BoundaryField[] {
  const parsed = subgraphs.map(({ name, sdl }) => ({ name, objects: objectsOf(sdl) }));
  const homes = new Map<string, { subgraph: string; size: number }>();
  for (const { name, objects } of parsed) {
    for (const object of objects.filter(isEntity)) {
      const size = object.fields?.length ?? 0;
      if (size > (homes.get(object.name.value)?.size ?? 0)) homes.set(object.name.value, { subgraph: name, size });
    }
  }
  return parsed.flatMap(({ name, objects }) => {
    const stubs = new Set(objects.filter(isStub).map((object) => object.name.value));
    return objects.flatMap((object) => {
      const isGuest = isEntity(object) && homes.get(object.name.value)?.subgraph !== name;
      const keys = keyFieldsOf(object);
      return (object.fields ?? [])
        .filter(({ name: { value }, type }) => stubs.has(nameOf(type)) || (isGuest && !keys.has(value)))
        .map(({ name: { value }, type }) => ({
          field: `${name}: ${object.name.value}.${value}`,
          isNullable: type.kind !== Kind.NON_NULL_TYPE,
        }));
    });
  });
}

function objectsOf(sdl: string): ObjectNode[] {
  return parse(sdl).definitions.filter(
    (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function keysOf(object: ObjectNode) {
  return (object.directives ?? []).filter(({ name }) => name.value === 'key');
}

function isEntity(object: ObjectNode): boolean {
  return keysOf(object).length > 0;
}

function isStub(object: ObjectNode): boolean {
  return keysOf(object).some(({ arguments: given }) =>
    given?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
  );
}

function keyFieldsOf(object: ObjectNode): Set<string> {
  const texts = keysOf(object).flatMap(({ arguments: given }) =>
    (given ?? []).flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/\W+/) : [])),
  );
  return new Set(texts);
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
