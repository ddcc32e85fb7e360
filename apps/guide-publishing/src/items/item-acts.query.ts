import { graphql } from '../gql/index.ts';

export const SuspendItem = graphql(`
  mutation SuspendItem($input: ItemActInput!) {
    answer: suspendItem(input: $input) {
      ...ItemActAnswer
    }
  }
`);

export const ResumeItem = graphql(`
  mutation ResumeItem($input: ItemActInput!) {
    answer: resumeItem(input: $input) {
      ...ItemActAnswer
    }
  }
`);

export const CancelItem = graphql(`
  mutation CancelItem($input: ItemActInput!) {
    answer: cancelItem(input: $input) {
      ...ItemActAnswer
    }
  }
`);

export const RollBackGuide = graphql(`
  mutation RollBackGuide($input: RollBackGuideInput!) {
    answer: rollBackGuide(input: $input) {
      ...ItemActAnswer
    }
  }
`);

export const ItemActAnswer = graphql(`
  fragment ItemActAnswer on ItemActResult {
    __typename
    ... on ItemActPayload {
      item {
        code
        version
        status
      }
    }
    ... on ItemStateConflict {
      status
    }
    ... on GuideNotPublishable {
      findings
    }
    ... on VersionConflict {
      changedByName
    }
    ... on ValidationFailed {
      issues {
        path
        code
        params
      }
    }
  }
`);
