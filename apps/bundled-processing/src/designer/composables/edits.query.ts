import { graphql } from '../../gql/index.ts';

/** Every answer to an edit of a draft. */
export const EditAnswer = graphql(`
  fragment EditAnswer on EditBundleDraftResult {
    __typename
    ... on BundleDraftPayload {
      version {
        ...DesignerVersion
      }
    }
    ... on BundleNotEditable {
      state
    }
    ... on ValidationFailed {
      issues {
        path
        code
        params
      }
    }
    ... on VersionConflict {
      changedByName
      changedAt
    }
    ... on NotPermitted {
      reason
      article
    }
    ... on NotFound {
      kind
      id
    }
  }
`);

export const ChangeBundleDetails = graphql(`
  mutation ChangeBundleDetails($input: ChangeBundleDetailsInput!) {
    answer: changeBundleDetails(input: $input) {
      ...EditAnswer
    }
  }
`);

export const AddBundleMember = graphql(`
  mutation AddBundleMember($input: AddBundleMemberInput!) {
    answer: addBundleMember(input: $input) {
      ...EditAnswer
    }
  }
`);

export const ChangeBundleMember = graphql(`
  mutation ChangeBundleMember($input: ChangeBundleMemberInput!) {
    answer: changeBundleMember(input: $input) {
      ...EditAnswer
    }
  }
`);

export const RemoveBundleMember = graphql(`
  mutation RemoveBundleMember($input: RemoveBundleMemberInput!) {
    answer: removeBundleMember(input: $input) {
      ...EditAnswer
    }
  }
`);

export const ChangeBundleQuestions = graphql(`
  mutation ChangeBundleQuestions($input: ChangeBundleQuestionsInput!) {
    answer: changeBundleQuestions(input: $input) {
      ...EditAnswer
    }
  }
`);

export const ChangeBundleMaterial = graphql(`
  mutation ChangeBundleMaterial($input: ChangeBundleMaterialInput!) {
    answer: changeBundleMaterial(input: $input) {
      ...EditAnswer
    }
  }
`);

/** The two that begin a draft answer with the version alone: the page opens it anew. */
export const OpeningAnswer = graphql(`
  fragment OpeningAnswer on EditBundleDraftResult {
    __typename
    ... on BundleDraftPayload {
      version {
        id
        number
        bundle {
          id
        }
      }
    }
    ... on BundleNotEditable {
      state
    }
    ... on ValidationFailed {
      issues {
        path
        code
        params
      }
    }
    ... on NotPermitted {
      reason
      article
    }
    ... on NotFound {
      kind
      id
    }
  }
`);

export const CreateBundle = graphql(`
  mutation CreateBundle($input: CreateBundleInput!) {
    answer: createBundle(input: $input) {
      ...OpeningAnswer
    }
  }
`);

export const ReviseBundle = graphql(`
  mutation ReviseBundle($input: ReviseBundleInput!) {
    answer: reviseBundle(input: $input) {
      ...OpeningAnswer
    }
  }
`);
