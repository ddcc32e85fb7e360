import { graphql } from '../../gql/index.ts';

/** Legal bases by words and state. */
export const LegalBasesQuery = graphql(`
  query LegalBases($search: String, $status: LegalBasisStatus, $after: String) {
    legalBases(search: $search, status: $status, first: 20, after: $after) {
      nodes {
        id
        title
        documentNumber
        rank
        status
        effectiveOn
        abolishedOn
        itemCount
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** One legal basis with what cites it and what happened to it. */
export const LegalBasisQuery = graphql(`
  query LegalBasis($id: ID!) {
    legalBasis(id: $id) {
      id
      title
      documentNumber
      rank
      status
      effectiveOn
      abolishedOn
      url
      version
      itemCount
      replacedBy {
        id
        title
      }
      changes {
        id
        kind
        effectiveOn
        documentNumber
        note
        recordedByName
        recordedAt
      }
      items {
        code
        name
        organizationName
        version
        status
      }
    }
  }
`);

export const KeepLegalBasis = graphql(`
  mutation KeepLegalBasis($input: KeepLegalBasisInput!) {
    answer: keepLegalBasis(input: $input) {
      __typename
      ... on LegalBasisPayload {
        basis {
          id
        }
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
      }
    }
  }
`);

export const RecordLegalChange = graphql(`
  mutation RecordLegalChange($input: RecordLegalChangeInput!) {
    answer: recordLegalChange(input: $input) {
      __typename
      ... on RecordLegalChangePayload {
        taskCount
        basis {
          id
        }
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
