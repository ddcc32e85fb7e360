import { graphql } from '../gql/index.ts';

/** Shipments of one's partner or hall, oldest order first. */
export const ShipmentListQuery = graphql(`
  query ShipmentList($state: ShipmentState, $after: String) {
    shipments(state: $state, first: 20, after: $after) {
      nodes {
        id
        number
        state
        waybillNumber
        pickUpPlace
        sheetCount
        createdAt
        recipient {
          name
          address
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
