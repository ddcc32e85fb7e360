import { graphql } from '../gql/index.ts';

/** Alerts of the divisions one supervises, newest first. */
export const AlertsQuery = graphql(`
  query Alerts($after: String) {
    alerts(first: 20, after: $after) {
      nodes {
        id
        kind
        caseNumber
        organizationName
        raisedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
