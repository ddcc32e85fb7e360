import { graphql } from '../gql/index.ts';

/** Messages of the signed-in person, newest first. */
export const MyMessagesQuery = graphql(`
  query MyMessages($after: String) {
    myMessages(first: 20, after: $after) {
      nodes {
        id
        template
        values
        caseId
        sentAt
        readAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Messages that were shown are read. */
export const MarkMessagesReadMutation = graphql(`
  mutation MarkMessagesRead($ids: [ID!]!) {
    markMessagesRead(input: { ids: $ids }) {
      __typename
    }
  }
`);
