import { graphql } from '../gql/index.ts';

/** Bundles in which one's organisation leads or takes part. */
export const BundleListQuery = graphql(`
  query BundleList($after: String) {
    workBundles(first: 50, after: $after) {
      nodes {
        id
        code
        name
        leadName
        role
        published {
          id
          number
        }
        draft {
          id
          number
          state
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
