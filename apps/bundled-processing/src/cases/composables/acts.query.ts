import { graphql } from '../../gql/index.ts';

/** Every answer to an act of the case machine. */
export const ActAnswer = graphql(`
  fragment ActAnswer on CaseActResult {
    __typename
    ... on CaseActPayload {
      case {
        id
        version
        state
      }
    }
    ... on CaseStateConflict {
      state
      attempted
      lastActorName
      lastAct
      lastActAt
    }
    ... on SamePersonRefused {
      reviewerName
    }
    ... on LetterMissing {
      power
      organizationNames
    }
    ... on DocumentsPending {
      missingCount
    }
    ... on VersionConflict {
      changedByName
    }
    ... on NotPermitted {
      reason
    }
    ... on ValidationFailed {
      issues {
        path
        code
      }
    }
  }
`);

export const AcceptBundleCase = graphql(`
  mutation AcceptBundleCase($input: CaseActInput!) {
    answer: acceptBundleCase(input: $input) {
      ...ActAnswer
    }
  }
`);

export const ReviewCase = graphql(`
  mutation ReviewCase($input: ReviewCaseInput!) {
    answer: reviewCase(input: $input) {
      ...ActAnswer
    }
  }
`);

export const GrantCase = graphql(`
  mutation GrantCase($input: CaseActInput!) {
    answer: grantCase(input: $input) {
      ...ActAnswer
    }
  }
`);

export const RefuseCase = graphql(`
  mutation RefuseCase($input: RefuseCaseInput!) {
    answer: refuseCase(input: $input) {
      ...ActAnswer
    }
  }
`);

export const ReturnCaseToReview = graphql(`
  mutation ReturnCaseToReview($input: ReturnCaseToReviewInput!) {
    answer: returnCaseToReview(input: $input) {
      ...ActAnswer
    }
  }
`);

export const DispatchResults = graphql(`
  mutation DispatchResults($input: DispatchResultsInput!) {
    answer: dispatchResults(input: $input) {
      ...ActAnswer
    }
  }
`);

export const HandOutResults = graphql(`
  mutation HandOutResults($input: HandOutResultsInput!) {
    answer: handOutResults(input: $input) {
      ...ActAnswer
    }
  }
`);
