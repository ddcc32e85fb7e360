import { graphql } from '../gql/index.ts';

/** Items of one organisation with their content, for the acceptance handbook. */
export const HandbookQuery = graphql(`
  query Handbook($search: String, $organizationId: ID, $after: String) {
    items(search: $search, organizationId: $organizationId, first: 10, after: $after) {
      nodes {
        code
        name
        version
        organizationName
        content
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Titles of the legal bases that materials cite. */
export const CitedBasesQuery = graphql(`
  query CitedBases {
    lintContext
  }
`);
