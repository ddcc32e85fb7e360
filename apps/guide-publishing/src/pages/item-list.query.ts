import { graphql } from '../gql/index.ts';

/** Items in force, by name, page by page. */
export const ItemListQuery = graphql(`
  query ItemList($search: String, $after: String) {
    items(search: $search, first: 20, after: $after) {
      nodes {
        code
        name
        version
        organizationName
        handling
        promiseDays
        materials {
          docCode
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
