import { graphql } from '../gql/index.ts';

/** A bundle as its guide tells it. */
export const BundleQuery = graphql(`
  query BundleGuide($id: ID!) {
    bundle(id: $id) {
      id
      name
      slogan
      leadName
      published {
        id
        number
        publishedAt
        contentHash
        content
      }
    }
  }
`);
