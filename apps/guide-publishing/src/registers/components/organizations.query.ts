import { graphql } from '../../gql/index.ts';

export const OrganizationsQuery = graphql(`
  query GuideOrganizations {
    organizations(first: 100) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);
