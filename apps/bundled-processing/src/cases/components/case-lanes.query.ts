import { graphql } from '../../gql/index.ts';

export const CaseLanes = graphql(`
  fragment CaseLanes_case on Case {
    members {
      id
      number
      name
      kind
      state
      organizationName
      waitsFor {
        id
        name
      }
      clock {
        startedAt
        dueAt
        stoppedAt
        light
        remainingDays
        limitAmount
        limitUnit
        explanation
      }
    }
  }
`);
