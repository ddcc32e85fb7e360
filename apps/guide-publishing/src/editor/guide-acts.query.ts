import { graphql } from '../gql/index.ts';

/** What every mutation of a revision may answer, in the parts the editor words. */
export const RevisionAnswer = graphql(`
  fragment RevisionAnswer on GuideRevisionResult {
    __typename
    ... on GuideRevisionPayload {
      revision {
        ...EditorRevision
      }
    }
    ... on GuideNotPublishable {
      findings
    }
    ... on GuideElementLocked {
      locks {
        element
        ownerLevel
      }
    }
    ... on GuideStateConflict {
      state
      changedByName
    }
    ... on GuideSamePersonRefused {
      firstPersonName
    }
    ... on ValidationFailed {
      issues {
        path
        code
        params
      }
    }
    ... on VersionConflict {
      actualVersion
      changedByName
      changedAt
    }
    ... on NotPermitted {
      reason
    }
    ... on NotFound {
      kind
    }
  }
`);

export const SaveGuideRevision = graphql(`
  mutation SaveGuideRevision($input: SaveGuideRevisionInput!) {
    answer: saveGuideRevision(input: $input) {
      ...RevisionAnswer
    }
  }
`);

export const SubmitGuideRevision = graphql(`
  mutation SubmitGuideRevision($input: GuideRevisionActInput!) {
    answer: submitGuideRevision(input: $input) {
      ...RevisionAnswer
    }
  }
`);

export const ReviewGuideRevision = graphql(`
  mutation ReviewGuideRevision($input: GuideRevisionActInput!) {
    answer: reviewGuideRevision(input: $input) {
      ...RevisionAnswer
    }
  }
`);

export const ApproveGuideRevision = graphql(`
  mutation ApproveGuideRevision($input: ApproveGuideRevisionInput!) {
    answer: approveGuideRevision(input: $input) {
      ...RevisionAnswer
    }
  }
`);

export const ReturnGuideRevision = graphql(`
  mutation ReturnGuideRevision($input: GuideRevisionActInput!) {
    answer: returnGuideRevision(input: $input) {
      ...RevisionAnswer
    }
  }
`);

export const RecallGuideRevision = graphql(`
  mutation RecallGuideRevision($input: GuideRevisionActInput!) {
    answer: recallGuideRevision(input: $input) {
      ...RevisionAnswer
    }
  }
`);

export const DiscardGuideRevision = graphql(`
  mutation DiscardGuideRevision($input: GuideRevisionActInput!) {
    answer: discardGuideRevision(input: $input) {
      ...RevisionAnswer
    }
  }
`);
