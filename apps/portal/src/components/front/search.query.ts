import { graphql } from '../../gql/index.ts';

/** Bundles and items whose name holds the text. */
export const SearchQuery = graphql(`
  query Search($text: String!) {
    bundles(search: $text, first: 5) {
      nodes {
        id
        name
      }
    }
    items(search: $text, first: 10) {
      nodes {
        code
        name
      }
    }
  }
`);
