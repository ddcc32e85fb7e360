import { expect, test } from 'vitest';
import { boundaryFields } from './boundary.ts';

const papers = `
  type Paper @key(fields: "id") { id: ID! title: String! owner: Person keeper: Person! readers: [Person!]! }
  type Person @key(fields: "id", resolvable: false) { id: ID! }
  type Query { paper(id: ID!): Paper }
`;
const people = `
  type Person @key(fields: "id") { id: ID! name: String! friends: [Person!]! }
  type Paper @key(fields: "id") { id: ID! stars: Int! note: String }
`;

test('finds what answers a stub and what is added to another service’s entity', () => {
  const found = boundaryFields([
    { name: 'papers', sdl: papers },
    { name: 'people', sdl: people },
  ]);
  expect(found).toEqual([
    { field: 'papers: Paper.owner', isNullable: true },
    { field: 'papers: Paper.keeper', isNullable: false },
    { field: 'papers: Paper.readers', isNullable: false },
    { field: 'people: Paper.stars', isNullable: false },
    { field: 'people: Paper.note', isNullable: true },
  ]);
});
