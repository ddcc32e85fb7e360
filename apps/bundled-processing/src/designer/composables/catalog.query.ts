import { graphql } from '../../gql/index.ts';

/** Items that may become members. */
export const FindItemsQuery = graphql(`
  query FindItems($search: String, $after: String) {
    items(search: $search, first: 20, after: $after) {
      nodes {
        code
        name
        organizationName
        handling
        promiseDays
        materials {
          docCode
        }
        formFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** The city's dictionary and departments, for a data step. */
export const DataStepQuery = graphql(`
  query DataStepChoices {
    dataElements
    formRoles
    organizations(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);
