import { graphql } from '../../gql/index.ts';

/** A guide with everything its page says, and the bundles it is part of. */
export const GuideQuery = graphql(`
  query Guide($code: ID!) {
    item(code: $code) {
      code
      version
      name
      organizationName
      typeCode
      divisionCode
      status
      statusNotice {
        reason
        documentNumber
        since
        basisTitle
      }
      content
      contentHash
      effectiveOn
      legalBases {
        id
        title
        documentNumber
        url
      }
      versions {
        number
        contentHash
        effectiveOn
        changeKind
        changeReason
      }
    }
    bundles(itemCode: $code, first: 5) {
      nodes {
        id
        name
      }
    }
  }
`);

/** Words for the codes a guide holds. */
export const GuideWordsQuery = graphql(`
  query GuideWords {
    codeLists {
      id
      codes {
        code
        label
      }
    }
  }
`);

/** Halls that take the item, nearest first. */
export const GuidePlacesQuery = graphql(`
  query GuidePlaces($code: ID!, $place: ID) {
    item(code: $code) {
      code
      places(divisionCode: $place) {
        hallName
        level
        divisionCode
        address
        floor
        window
        hours
        traffic
        isNearest
        hall {
          id
          phone
        }
      }
    }
  }
`);
