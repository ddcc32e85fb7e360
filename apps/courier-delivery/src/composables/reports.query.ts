import { graphql } from '../gql/index.ts';

/** The envelope was taken over. */
export const ReportPickUpMutation = graphql(`
  mutation ReportPickUp($input: ReportPickUpInput!) {
    reportPickUp(input: $input) {
      __typename
      ... on ShipmentActPayload {
        shipment {
          id
          state
          version
        }
      }
      ... on WaybillRefused {
        reason
        expectedCheckDigit
        formats
      }
      ... on SheetCountDiffers {
        handedOver
        counted
      }
      ... on ShipmentStateConflict {
        state
      }
      ... on VersionConflict {
        changedByName
      }
    }
  }
`);

/** The courier set off. */
export const ReportOutForDeliveryMutation = graphql(`
  mutation ReportOutForDelivery($input: ShipmentActInput!) {
    reportOutForDelivery(input: $input) {
      __typename
      ... on ShipmentActPayload {
        shipment {
          id
          state
          version
        }
      }
      ... on ShipmentStateConflict {
        state
      }
      ... on VersionConflict {
        changedByName
      }
    }
  }
`);

/** Somebody signed. */
export const ReportDeliveryMutation = graphql(`
  mutation ReportDelivery($input: ReportDeliveryInput!) {
    reportDelivery(input: $input) {
      __typename
      ... on ShipmentActPayload {
        shipment {
          id
          state
          version
        }
      }
      ... on ShipmentStateConflict {
        state
      }
      ... on VersionConflict {
        changedByName
      }
      ... on ValidationFailed {
        issues {
          path
          code
        }
      }
    }
  }
`);
