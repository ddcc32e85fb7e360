import { graphql } from '../../gql/index.ts';

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
          publishedAt
        }
        draft {
          id
          number
          state
          consents {
            organizationId
            state
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
