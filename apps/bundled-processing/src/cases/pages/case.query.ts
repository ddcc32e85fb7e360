import { graphql } from '../../gql/index.ts';

/** A case as staff read it: the lanes of all members, materials, time line, papers, and what may be done now. */
export const CaseQuery = graphql(`
  query StaffCase($id: ID!) {
    case(id: $id) {
      ...CaseHeader_case
      ...CaseMaterials_case
      ...CaseForm_case
      ...CasePapers_case
      ...DecisionBar_case
      id
      state
      kind
      version
      parent {
        id
        number
        name
        ...CaseLanes_case
      }
      ...CaseLanes_case
      timeline {
        id
        caseName
        act
        personName
        organizationName
        letterNo
        at
        facts
      }
    }
  }
`);

/** Wakes the page when the case changes. */
export const StaffCaseChanged = graphql(`
  subscription StaffCaseChanged($id: ID!) {
    caseChanged(caseId: $id) {
      id
      version
    }
  }
`);

/** Checks the hash chain of a case and its members. */
export const LedgerCheckQuery = graphql(`
  query LedgerCheck($caseId: ID!) {
    ledgerVerification(caseId: $caseId) {
      isIntact
      entryCount
      brokenEntryId
      problem
    }
  }
`);
