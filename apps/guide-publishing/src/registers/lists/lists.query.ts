import { graphql } from '../../gql/index.ts';

export const ListEntriesQuery = graphql(`
  query ListEntries($kind: ListEntryKind, $isValid: Boolean, $search: String, $after: String) {
    listEntries(kind: $kind, isValid: $isValid, search: $search, first: 20, after: $after) {
      nodes {
        id
        kind
        number
        name
        typeCode
        levels
        organizationId
        organizationName
        basis
        duties
        accountability
        office
        isValid
        removedOn
        removeReason
        version
        items {
          code
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** The three sets that should be empty. */
export const ReconciliationQuery = graphql(`
  query Reconciliation {
    reconciliation {
      itemCount
      entryCount
      outsideCount
      withoutItemsCount
      differingCount
      itemsOutsideLists {
        code
        name
        organizationName
      }
      entriesWithoutItems {
        id
        number
        name
        organizationName
        kind
      }
      differing {
        elements
        item {
          code
          name
          organizationName
        }
        entry {
          id
          number
          name
        }
      }
    }
  }
`);

export const KeepListEntry = graphql(`
  mutation KeepListEntry($input: KeepListEntryInput!) {
    answer: keepListEntry(input: $input) {
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

export const RemoveListEntry = graphql(`
  mutation RemoveListEntry($input: RemoveListEntryInput!) {
    answer: removeListEntry(input: $input) {
      __typename
      ... on RemoveListEntryPayload {
        suspendedCount
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
