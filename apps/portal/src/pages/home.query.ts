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

/** What guides are about, for the ways into the search. */
export const GuideCategoriesQuery = graphql(`
  query GuideCategories {
    searchItems(first: 1) {
      count
      facets {
        name
        values {
          value
          label
          count
        }
      }
    }
  }
`);
