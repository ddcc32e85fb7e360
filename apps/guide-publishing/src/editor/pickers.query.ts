import { graphql } from '../gql/index.ts';

/** Legal bases by words of title or number. */
export const BasisPickerQuery = graphql(`
  query BasisPicker($search: String) {
    legalBases(search: $search, first: 12) {
      nodes {
        id
        title
        documentNumber
        rank
        status
        effectiveOn
        abolishedOn
        url
      }
    }
  }
`);

/** Document kinds by words of name or code. */
export const DocumentPickerQuery = graphql(`
  query DocumentPicker($search: String) {
    documentKinds(search: $search, first: 12) {
      nodes {
        docCode
        name
        shareMode
        shareResource
        licenceType
        issuerName
        issuedByBaseCodes
      }
    }
  }
`);

/** Halls of a division and below. */
export const HallPickerQuery = graphql(`
  query HallPicker($divisionCode: ID) {
    halls(divisionCode: $divisionCode) {
      id
      name
      level
      divisionCode
      address
      phone
      openingHours
    }
  }
`);
