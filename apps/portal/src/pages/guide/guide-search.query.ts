import { graphql } from '../../gql/index.ts';

/** Guides that match words and filter, with the numbers of the facets. */
export const GuideSearchQuery = graphql(`
  query GuideSearch($text: String, $filter: ItemSearchFilter, $after: String, $place: ID) {
    searchItems(text: $text, filter: $filter, first: 20, after: $after) {
      count
      nodes {
        ...GuideHit
      }
      facets {
        name
        values {
          value
          label
          count
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** One guide in a list of results. */
export const GuideHitFragment = graphql(`
  fragment GuideHit on Item {
    code
    name
    status
    organizationName
    handling
    promiseDays
    fee
    visits
    onlineReach
    places(divisionCode: $place) {
      hallName
      isNearest
    }
  }
`);

/** Bundles whose name holds the words. */
export const BundleSearchQuery = graphql(`
  query BundleSearch($text: String!) {
    bundles(search: $text, first: 3) {
      nodes {
        id
        name
        slogan
      }
    }
  }
`);
