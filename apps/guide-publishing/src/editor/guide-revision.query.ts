import { graphql } from '../gql/index.ts';

/** All the editor shows of one revision. */
export const EditorRevision = graphql(`
  fragment EditorRevision on GuideRevision {
    id
    itemCode
    name
    organizationId
    organizationName
    state
    nextVersion
    version
    content
    findings
    locks {
      element
      ownerLevel
    }
    justifications {
      findingKey
      text
      authorName
      isAccepted
    }
    changeKind
    changeReason
    changeDocument
    authorName
    departmentReviewerName
    supervisorName
    effectiveOn
    returnReason
    acts {
      act
      isPossible
      reason
    }
    entries {
      id
      act
      personName
      organizationName
      at
      reason
      documentNumber
    }
    updatedAt
  }
`);

export const GuideEditorQuery = graphql(`
  query GuideEditor($id: ID!) {
    guideRevision(id: $id) {
      ...EditorRevision
      item {
        code
        version
        content
      }
      template {
        code
        version
        organizationName
        content
      }
    }
  }
`);

/** The revision alone, read again after somebody else changed it. */
export const GuideRevisionAgainQuery = graphql(`
  query GuideRevisionAgain($id: ID!) {
    guideRevision(id: $id) {
      ...EditorRevision
    }
  }
`);

/** Codes with their words, and what the lint needs: the same for every guide. */
export const EditorRegistersQuery = graphql(`
  query EditorRegisters {
    codeLists {
      id
      name
      codes {
        code
        label
        isActive
      }
    }
    lintContext
  }
`);

/** Data elements and roles of the item's own form. */
export const EditorDictionaryQuery = graphql(`
  query EditorDictionary {
    dataElements
    formRoles
  }
`);
