import { graphql } from '../../gql/index.ts';

export const DecisionBar = graphql(`
  fragment DecisionBar_case on Case {
    id
    version
    name
    kind
    state
    organizationName
    acts {
      act
      isAllowed
      reason
    }
    review {
      reviewerName
      conclusion
      opinion
      at
    }
    decision {
      isGranted
      approverName
      reason
      at
    }
    members {
      id
      name
      state
    }
    item {
      code
      basis
    }
  }
`);

/** Partners to hand an envelope to. */
export const CourierPartnersQuery = graphql(`
  query CourierPartners {
    courierPartners {
      id
      name
      mayCarryOfficialDocuments
    }
  }
`);
