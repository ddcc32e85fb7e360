import { graphql } from '../../gql/index.ts';

export const CodeListsQuery = graphql(`
  query CodeLists {
    codeLists {
      id
      name
      source
      isForLint
      version
      codes {
        code
        label
        isActive
      }
    }
  }
`);

export const KeepCodeList = graphql(`
  mutation KeepCodeList($input: KeepCodeListInput!) {
    answer: keepCodeList(input: $input) {
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

export const DocumentKindsQuery = graphql(`
  query DocumentKinds($search: String, $after: String) {
    documentKinds(search: $search, first: 20, after: $after) {
      nodes {
        docCode
        name
        shareMode
        shareResource
        licenceType
        facts
        issuerName
        issuedByBaseCodes
        version
        demandedCount
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const KeepDocumentKind = graphql(`
  mutation KeepDocumentKind($input: KeepDocumentKindInput!) {
    answer: keepDocumentKind(input: $input) {
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

export const DirectoryEntriesQuery = graphql(`
  query DirectoryEntries($search: String, $after: String) {
    directoryEntries(search: $search, first: 20, after: $after) {
      nodes {
        baseCode
        name
        typeCode
        levels
        ownerLevel
        isValid
        source
        basis
        version
        items {
          code
          name
          organizationName
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const CircularProofsQuery = graphql(`
  query CircularProofs {
    circularProofs {
      steps {
        itemCode
        itemName
        organizationName
        docCode
        documentName
      }
    }
  }
`);

export const KeepDirectoryEntry = graphql(`
  mutation KeepDirectoryEntry($input: KeepDirectoryEntryInput!) {
    answer: keepDirectoryEntry(input: $input) {
      __typename
      ... on DirectoryEntryPayload {
        taskCount
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
