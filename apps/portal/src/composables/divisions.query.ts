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

/** Halls with the divisions they serve, the city's first: any of them leads up to the city, and takes calls. */
export const ServedDivisionsQuery = graphql(`
  query ServedDivisions {
    halls {
      id
      name
      phone
      divisionCode
    }
  }
`);
