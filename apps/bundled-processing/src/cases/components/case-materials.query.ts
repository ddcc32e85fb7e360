import { graphql } from '../../gql/index.ts';

export const CaseMaterials = graphql(`
  fragment CaseMaterials_case on Case {
    materials {
      docCode
      name
      origin
      acceptStandard
      usedBy
      file {
        id
        name
        mediaType
        size
        url
      }
    }
  }
`);

export const CaseForm = graphql(`
  fragment CaseForm_case on Case {
    form
    formValues
    answers
  }
`);

export const CasePapers = graphql(`
  fragment CasePapers_case on Case {
    notices {
      id
      kind
      number
      title
      createdAt
      isSealed
      file {
        id
        url
        size
      }
    }
    shipment {
      id
      number
      state
      waybillNumber
    }
  }
`);
