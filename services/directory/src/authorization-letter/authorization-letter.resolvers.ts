import type { LetterClaim, ServiceContext } from '@onewindow/subgraph-kit';
import { organizationsById } from '../organization/organization.repository.ts';
import { type RevokeAuthorizationLetterInput, revokeAuthorizationLetter } from './revoke-authorization-letter.ts';

export const authorizationLetterResolvers = {
  Mutation: {
    revokeAuthorizationLetter: (
      _: unknown,
      { input }: { input: RevokeAuthorizationLetterInput },
      ctx: ServiceContext,
    ) => revokeAuthorizationLetter(ctx, input),
  },
  AuthorizationLetter: {
    // A letter comes from its row or from the claims of the signed-in person: both know these fields.
    issuer: ({ issuerId }: Pick<LetterClaim, 'issuerId'>, _: unknown, ctx: ServiceContext) =>
      ctx.batch(organizationsById, issuerId),
  },
};
