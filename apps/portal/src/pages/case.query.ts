import { graphql } from '../gql/index.ts';

/* Everything of a case that its applicant sees. */
graphql(`
  fragment CaseTracking on Case {
    id
    number
    kind
    name
    state
    version
    bundleVersionNumber
    organizationName
    submittedAt
    acceptedAt
    decidedAt
    clock {
      kind
      startedAt
      dueAt
      stoppedAt
      isProvisional
      light
      remainingDays
      explanation
    }
    nextStep {
      code
      turn
      turnName
      since
      until
      afterwards
    }
    members {
      id
      number
      kind
      name
      state
      organizationName
      clock {
        dueAt
        light
        remainingDays
        isProvisional
        stoppedAt
      }
      decision {
        isGranted
        reason
        at
      }
      nextStep {
        code
        turn
        turnName
        since
        until
        afterwards
      }
    }
    materials {
      docCode
      name
      origin
      file {
        id
        name
        url
      }
    }
    delivery {
      mode
      recipientName
      recipientMobile
      address
    }
    timeline {
      id
      caseId
      caseName
      act
      personName
      organizationName
      at
    }
    acts {
      act
      isAllowed
      reason
    }
    accessLog {
      personName
      organizationName
      purpose
      at
    }
    notices {
      id
      kind
      number
      title
      caseId
      createdAt
      isSealed
      file {
        id
        name
        url
      }
    }
    shipment {
      id
      number
      state
      waybillNumber
      createdAt
      partner {
        id
        name
      }
      events {
        state
        at
        signedAs
        signerName
      }
    }
  }
`);

/** One case, as its applicant follows it. */
export const CaseTrackingQuery = graphql(`
  query CaseTracking($id: ID!) {
    case(id: $id) {
      ...CaseTracking
    }
  }
`);

/** The same, again after every change. */
export const CaseChangedSubscription = graphql(`
  subscription CaseChanged($id: ID!) {
    caseChanged(caseId: $id) {
      ...CaseTracking
    }
  }
`);
