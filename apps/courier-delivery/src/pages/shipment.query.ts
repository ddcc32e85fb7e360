import { graphql } from '../gql/index.ts';

/** Everything the partner may see of one shipment. */
export const ShipmentQuery = graphql(`
  query Shipment($id: ID!) {
    shipment(id: $id) {
      id
      number
      state
      version
      waybillNumber
      sheetCount
      pickUpPlace
      createdAt
      partner {
        id
        name
        waybillFormats
      }
      recipient {
        name
        mobile
        address
        isMasked
      }
      events {
        state
        at
        personName
        signedAs
        signerName
      }
    }
  }
`);
