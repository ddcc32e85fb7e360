import { graphql } from '../../gql/index.ts';

/** All the designer shows of one version. */
export const DesignerVersion = graphql(`
  fragment DesignerVersion on BundleVersion {
    id
    number
    state
    revision
    content
    contentHash
    problems
    changes
    editedAt
    editedByName
    publishedAt
    publishedByName
    consents {
      organizationId
      organizationName
      state
      personName
      at
      reason
    }
  }
`);

export const DesignerVersionQuery = graphql(`
  query DesignerVersion($id: ID!) {
    bundleVersion(id: $id) {
      ...DesignerVersion
    }
  }
`);

export const DesignerBundleQuery = graphql(`
  query DesignerBundle($id: ID!) {
    bundle(id: $id) {
      id
      code
      name
      leadName
      role
      published {
        id
        number
      }
      draft {
        id
        number
        state
      }
      versions {
        id
        number
        state
        editedAt
        editedByName
        publishedAt
        publishedByName
      }
    }
  }
`);
