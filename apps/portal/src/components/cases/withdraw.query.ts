import { graphql } from '../../gql/index.ts';

/** The applicant takes the application back. */
export const WithdrawMutation = graphql(`
  mutation Withdraw($input: WithdrawCaseInput!) {
    withdrawCase(input: $input) {
      __typename
      ... on CaseActPayload {
        case {
          id
          state
          version
        }
      }
      ... on CaseStateConflict {
        state
      }
      ... on VersionConflict {
        actualVersion
        changedByName
      }
      ... on ValidationFailed {
        issues {
          path
          code
        }
      }
    }
  }
`);
