import { graphql } from '../../gql/index.ts';

/** First bundles and guides for words that are being typed. */
export const SearchQuery = graphql(`
  query Search($text: String!) {
    bundles(search: $text, first: 3) {
      nodes {
        id
        name
      }
    }
    searchItems(text: $text, first: 6) {
      count
      nodes {
        code
        name
        organizationName
      }
    }
  }
`);
