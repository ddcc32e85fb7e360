import { graphql } from '../../gql/index.ts';

/** Which versions of a guide there are. */
export const GuideVersionsQuery = graphql(`
  query GuideVersions($code: ID!) {
    item(code: $code) {
      code
      name
      version
      versions {
        number
        effectiveOn
      }
    }
  }
`);

/** Two published versions of a guide. */
export const GuideCompareQuery = graphql(`
  query GuideCompare($code: ID!, $from: Int!, $to: Int!) {
    item(code: $code) {
      code
      before: guideVersion(number: $from) {
        ...ComparedVersion
      }
      after: guideVersion(number: $to) {
        ...ComparedVersion
      }
    }
  }
`);

/** A version on one side of a comparison. */
export const ComparedVersionFragment = graphql(`
  fragment ComparedVersion on ItemVersion {
    number
    content
    contentHash
    effectiveOn
    changeKind
    changeReason
  }
`);
