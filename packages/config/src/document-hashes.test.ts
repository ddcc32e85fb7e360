import { expect, test } from 'vitest';
import { hashIn, replaceDocuments } from './document-hashes.ts';

const generated = `
export const ListDocument = new TypedDocumentString(\`query List { a }\`, {"hash":"1111"}) as unknown as X;
export const ListAllDocument = new TypedDocumentString(\`query ListAll { a }\`, {"hash":"2222"}) as unknown as X;
`;
const source = `import { graphql } from '../gql/index.ts';
export const ListQuery = graphql(\`
  query ListAll($a: Int) { a }
\`);
export const Part = graphql(\`fragment Part_case on Case { id }\`);
`;

test('a document becomes its hash, the table of texts is not imported', () => {
  const code = replaceDocuments(source, generated);
  expect(code).toContain('export const ListQuery = ({ __meta__: { hash: "2222" } });');
  expect(code).toContain('export const Part = ({});');
  expect(code).not.toContain('gql/index.ts');
});

test('one name that begins another is not mistaken for it', () => {
  expect(hashIn(generated, 'List')).toBe('1111');
});

test('a document newer than the generated code stops the build', () => {
  expect(() => replaceDocuments(source.replace('ListAll', 'Newer'), generated)).toThrow('Newer');
});
