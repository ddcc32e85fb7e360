import { graphql } from '../gql/index.ts';

/** Items by name, page by page. */
export const ItemListQuery = graphql(`
  query ItemList($search: String, $organizationId: ID, $after: String) {
    items(search: $search, organizationId: $organizationId, first: 20, after: $after) {
      nodes {
        code
        name
        version
        status
        organizationName
        handling
        promiseDays
        effectiveOn
        openRevision {
          id
          state
          nextVersion
        }
        materials {
          docCode
          isShared
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
