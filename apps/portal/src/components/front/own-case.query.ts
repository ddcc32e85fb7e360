import { graphql } from '../../gql/index.ts';

/** The newest cases, for the front page. */
export const OwnCaseQuery = graphql(`
  query OwnCase {
    myCases(first: 5) {
      nodes {
        ...CaseCard
      }
    }
  }
`);
