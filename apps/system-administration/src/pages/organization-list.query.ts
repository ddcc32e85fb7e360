import { graphql } from '../gql/index.ts';

/** Organisations of a division and below, by name. */
export const OrganizationListQuery = graphql(`
  query OrganizationList($divisionCode: String, $kind: OrganizationKind, $after: String) {
    organizations(divisionCode: $divisionCode, kind: $kind, first: 50, after: $after) {
      nodes {
        id
        name
        shortName
        kind
        phone
        isExternal
        division {
          code
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
