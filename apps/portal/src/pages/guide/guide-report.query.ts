import { graphql } from '../../gql/index.ts';

/** How far a report of an error is. */
export const GuideReportQuery = graphql(`
  query GuideReport($number: String!) {
    guideErrorReport(number: $number) {
      id
      number
      itemCode
      itemName
      guideVersion
      section
      text
      reportedAt
      dueOn
      isOverdue
      state
      answer
      answeredAt
    }
  }
`);
