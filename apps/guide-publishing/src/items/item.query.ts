import { graphql } from '../gql/index.ts';

/** One item with its versions, its acts and what happened to it. */
export const ItemQuery = graphql(`
  query ItemOfStaff($code: ID!) {
    item(code: $code) {
      code
      name
      version
      baseCode
      organizationName
      typeCode
      status
      contentHash
      effectiveOn
      publishedAt
      statusNotice {
        reason
        documentNumber
        since
        basisTitle
      }
      versions {
        number
        contentHash
        effectiveOn
        publishedAt
        publishedByName
        changeKind
        changeReason
      }
      openRevision {
        id
        state
        nextVersion
        authorName
      }
      acts {
        act
        isPossible
        reason
      }
      entries {
        id
        act
        personName
        organizationName
        at
        guideVersion
        reason
        documentNumber
      }
    }
  }
`);

/** Content of two versions, to compare. */
export const TwoVersionsQuery = graphql(`
  query TwoVersions($code: ID!, $from: Int!, $to: Int!) {
    item(code: $code) {
      code
      before: guideVersion(number: $from) {
        number
        content
      }
      after: guideVersion(number: $to) {
        number
        content
      }
    }
  }
`);
