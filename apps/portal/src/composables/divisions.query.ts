import { graphql } from '../gql/index.ts';

/** One division with what lies directly below it. */
export const DivisionQuery = graphql(`
  query DivisionNode($code: ID!) {
    division(code: $code) {
      code
      name
      level
      parentCode
      children {
        code
        name
      }
    }
  }
`);
