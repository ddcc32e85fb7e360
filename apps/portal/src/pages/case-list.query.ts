import { graphql } from '../gql/index.ts';

/* A case in a list: where it stands and what happens next. */
graphql(`
  fragment CaseCard on Case {
    id
    number
    kind
    name
    state
    submittedAt
    acceptedAt
    members {
      id
      kind
      decision {
        isGranted
      }
    }
    clock {
      dueAt
      light
      remainingDays
      isProvisional
      stoppedAt
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

/** The applicant's cases, newest first. */
export const MyCasesQuery = graphql(`
  query MyCases($after: String) {
    myCases(first: 20, after: $after) {
      nodes {
        id
        number
        ...CaseCard
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
