import { graphql } from '../../gql/index.ts';

/** Every answer to an act on a version. */
export const VersionActAnswer = graphql(`
  fragment VersionActAnswer on BundleVersionActResult {
    __typename
    ... on BundleVersionActPayload {
      version {
        ...DesignerVersion
      }
    }
    ... on BundleNotPublishable {
      problems
    }
    ... on ConsentMissing {
      organizationNames
    }
    ... on BundleNotEditable {
      state
    }
    ... on ConsentHashMismatch {
      actualHash
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

export const RequestBundleConsent = graphql(`
  mutation RequestBundleConsent($input: BundleVersionActInput!) {
    answer: requestBundleConsent(input: $input) {
      ...VersionActAnswer
    }
  }
`);

export const ReopenBundleDraft = graphql(`
  mutation ReopenBundleDraft($input: BundleVersionActInput!) {
    answer: reopenBundleDraft(input: $input) {
      ...VersionActAnswer
    }
  }
`);

export const SignBundleConsent = graphql(`
  mutation SignBundleConsent($input: SignBundleConsentInput!) {
    answer: signBundleConsent(input: $input) {
      ...VersionActAnswer
    }
  }
`);

export const ReturnBundleConsent = graphql(`
  mutation ReturnBundleConsent($input: ReturnBundleConsentInput!) {
    answer: returnBundleConsent(input: $input) {
      ...VersionActAnswer
    }
  }
`);

export const PublishBundle = graphql(`
  mutation PublishBundle($input: BundleVersionActInput!) {
    answer: publishBundle(input: $input) {
      ...VersionActAnswer
    }
  }
`);
