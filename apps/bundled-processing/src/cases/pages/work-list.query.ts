import { graphql } from '../../gql/index.ts';

/** One page of a work list, earliest due first. */
export const WorkListQuery = graphql(`
  query WorkList($stage: WorkListStage!, $after: String) {
    workList(stage: $stage, first: 20, after: $after) {
      nodes {
        id
        number
        kind
        state
        name
        organizationName
        submittedAt
        applicant {
          name
          organizationName
        }
        clock {
          dueAt
          light
          remainingDays
          isProvisional
          stoppedAt
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Counts of one's work lists, capped at 100. */
export const WorkListCountsQuery = graphql(`
  query WorkListCounts {
    workListCounts {
      stage
      count
    }
  }
`);
