import { graphql } from '../gql/index.ts';

export const GuideRevisionsQuery = graphql(`
  query GuideRevisions($view: GuideRevisionView!, $search: String, $after: String) {
    guideRevisions(view: $view, search: $search, first: 20, after: $after) {
      nodes {
        id
        itemCode
        name
        organizationName
        state
        nextVersion
        filledCount
        demandedCount
        changeKind
        authorName
        effectiveOn
        returnReason
        updatedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    guideRevisionCounts {
      view
      count
    }
  }
`);

export const CreateGuide = graphql(`
  mutation CreateGuide($input: CreateGuideInput!) {
    answer: createGuide(input: $input) {
      __typename
      ... on GuideRevisionPayload {
        revision {
          id
        }
      }
      ... on GuideRevisionOpen {
        revisionId
        authorName
      }
      ... on ValidationFailed {
        issues {
          path
          code
          params
        }
      }
    }
  }
`);

export const ReviseGuide = graphql(`
  mutation ReviseGuide($input: ReviseGuideInput!) {
    answer: reviseGuide(input: $input) {
      __typename
      ... on GuideRevisionPayload {
        revision {
          id
        }
      }
      ... on GuideRevisionOpen {
        revisionId
        authorName
      }
      ... on ValidationFailed {
        issues {
          path
          code
          params
        }
      }
    }
  }
`);
