import { graphql } from '../../gql/index.ts';

export const GuideErrorReportsQuery = graphql(`
  query GuideErrorReports($state: GuideErrorReportState, $after: String) {
    guideErrorReports(state: $state, first: 20, after: $after) {
      nodes {
        id
        number
        itemCode
        itemName
        guideVersion
        section
        text
        mobile
        reportedAt
        dueOn
        isOverdue
        state
        answer
        answeredByName
        answeredAt
        version
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const AnswerGuideError = graphql(`
  mutation AnswerGuideError($input: AnswerGuideErrorInput!) {
    answer: answerGuideError(input: $input) {
      __typename
      ... on ValidationFailed {
        issues {
          path
          code
          params
        }
      }
      ... on VersionConflict {
        changedByName
      }
    }
  }
`);
