import { graphql } from '../gql/index.ts';

/* A stored draft. */
graphql(`
  fragment DraftParts on ApplicationDraft {
    id
    bundleId
    bundleVersionId
    revision
    answers
    values
    materials
    confirmed
    delivery
    savedAt
  }
`);

/** What an application begins with: the version in force and what was kept. */
export const ApplicationStartQuery = graphql(`
  query ApplicationStart($bundleId: ID!) {
    bundle(id: $bundleId) {
      id
      name
      published {
        id
        number
        content
      }
    }
    applicationDraft(bundleId: $bundleId) {
      ...DraftParts
    }
  }
`);

/** Another version, to tell what changed. */
export const BundleVersionContentQuery = graphql(`
  query BundleVersionContent($id: ID!) {
    bundleVersion(id: $id) {
      id
      number
      content
    }
  }
`);

export const SaveDraftMutation = graphql(`
  mutation SaveDraft($input: SaveApplicationDraftInput!) {
    saveApplicationDraft(input: $input) {
      __typename
      ... on SaveApplicationDraftPayload {
        draft {
          id
          revision
          savedAt
        }
      }
      ... on ValidationFailed {
        issues {
          path
          code
        }
      }
      ... on NotPermitted {
        reason
      }
    }
  }
`);

export const DiscardDraftMutation = graphql(`
  mutation DiscardDraft($input: DiscardApplicationDraftInput!) {
    discardApplicationDraft(input: $input) {
      __typename
    }
  }
`);

export const SubmitMutation = graphql(`
  mutation Submit($input: SubmitBundleCaseInput!) {
    submitBundleCase(input: $input) {
      __typename
      ... on SubmitBundleCasePayload {
        case {
          id
          number
        }
      }
      ... on ValidationFailed {
        issues {
          path
          code
          params
        }
      }
      ... on BundleStopped {
        explanation
      }
      ... on BundleVersionOutdated {
        currentVersionId
      }
      ... on NotPermitted {
        reason
      }
    }
  }
`);
