import { graphql } from '../gql/index.ts';

/** Published bundles for the front page. */
export const HomeQuery = graphql(`
  query Home {
    bundles(first: 8) {
      nodes {
        id
        name
        slogan
        audience
        leadName
      }
    }
  }
`);
