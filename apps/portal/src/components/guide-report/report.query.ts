import { graphql } from '../../gql/index.ts';

/** A reader says that a guide is wrong. */
export const ReportGuideErrorMutation = graphql(`
  mutation ReportGuideError($input: ReportGuideErrorInput!) {
    answer: reportGuideError(input: $input) {
      __typename
      ... on ReportGuideErrorPayload {
        report {
          id
          number
          dueOn
        }
      }
      ... on TooManyReports {
        retryAfterSeconds
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
