import { graphql } from '../../gql/index.ts';

export const GuideTasksQuery = graphql(`
  query GuideTasks($isOpen: Boolean, $kind: GuideTaskKind, $after: String) {
    guideTasks(isOpen: $isOpen, kind: $kind, first: 20, after: $after) {
      nodes {
        id
        kind
        itemCode
        subject
        organizationName
        values
        openedAt
        dueOn
        isOverdue
        closedAs
        closedAt
        closeNote
        version
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const CloseGuideTask = graphql(`
  mutation CloseGuideTask($input: CloseGuideTaskInput!) {
    answer: closeGuideTask(input: $input) {
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
