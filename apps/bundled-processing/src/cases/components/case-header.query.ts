import { graphql } from '../../gql/index.ts';

export const CaseHeader = graphql(`
  fragment CaseHeader_case on Case {
    id
    number
    name
    state
    kind
    organizationName
    bundleVersionNumber
    submittedAt
    applicant {
      name
      idNumber
      mobile
      organizationName
      isMasked
    }
    delivery {
      mode
    }
    clock {
      kind
      dueAt
      stoppedAt
      light
      remainingDays
      isProvisional
      explanation
    }
    nextStep {
      code
      turn
      turnName
      since
      until
      afterwards
    }
  }
`);

/** Shows personal data for a stated purpose; the service logs it and the person can see it. */
export const UnmaskCase = graphql(`
  mutation UnmaskCase($input: UnmaskCaseInput!) {
    unmaskCase(input: $input) {
      __typename
      ... on UnmaskCasePayload {
        applicant {
          name
          idNumber
          mobile
        }
      }
    }
  }
`);
