import { graphql } from '../../gql/index.ts';

/** The applicant's drafts, with the names of their bundles. */
export const MyDraftsQuery = graphql(`
  query MyDrafts {
    myDrafts {
      id
      bundleId
      answers
      values
      materials
      savedAt
    }
    bundles(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);
