import { graphql } from '../gql/index.ts';

/** Who is signed in. */
export const MeQuery = graphql(`
  query Me {
    me {
      id
      name
      kind
      organizationId
      organizationName
      divisionCode
      posting
      idNumber
      mobile
      roles {
        code
        organizationId
        divisionCode
      }
    }
  }
`);

/** Accounts to try the sample city with; none elsewhere. */
export const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts {
      login
      name
      organizationName
      title
      roles
      tryText
    }
  }
`);

/** Starts a session. */
export const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInPayload {
        me {
          id
          name
          kind
          organizationId
          organizationName
          divisionCode
          posting
          idNumber
          mobile
          roles {
            code
            organizationId
            divisionCode
          }
        }
      }
      ... on SignInRefused {
        reason
        retryAfterSeconds
      }
    }
  }
`);

/** Ends the session. */
export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      ended
    }
  }
`);
