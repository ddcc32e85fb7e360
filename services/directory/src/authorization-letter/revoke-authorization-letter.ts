import { LockMode } from '@mikro-orm/core';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Account } from '../account/account.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { announceSessions } from '../session/session.repository.ts';
import { AuthorizationLetter } from './authorization-letter.entity.ts';
import { canRevokeLetter } from './authorization-letter.rules.ts';

export interface RevokeAuthorizationLetterInput {
  no: string;
  reason: string;
  requestId: string;
}

/**
 * Takes a letter back at once: the next resolved actor no longer carries it, and the gateway is told to
 * resolve afresh. A letter already taken back stays as it was first taken back.
 */
export function revokeAuthorizationLetter(
  ctx: ServiceContext,
  { no, reason, requestId }: RevokeAuthorizationLetterInput,
) {
  return ctx.once('revokeAuthorizationLetter', requestId, async (tx) => {
    const { actor, em } = tx;
    const letter = await em.findOne(AuthorizationLetter, { no }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!letter) return notFound(no);
    const issuer = await em.findOneOrFail(Organization, { id: letter.issuerId });
    if (!actor || !canRevokeLetter(actor, letter, issuer.divisionCode)) return notPermitted();
    if (letter.revokedAt === null) {
      em.assign(letter, { revokedAt: tx.now(), revokedBy: actor.accountId, revokeReason: reason });
      await em.flush();
      tx.emit('AuthorizationRevoked', { id: no, version: letter.version, personId: letter.personId });
      const accounts = await em.find(Account, { personId: letter.personId }, { fields: ['id'] });
      await announceSessions(
        tx,
        accounts.map(({ id }) => id),
      );
    }
    return { __typename: 'RevokeAuthorizationLetterPayload' as const, letter };
  });
}

function notFound(no: string) {
  return { __typename: 'NotFound' as const, message: 'There is no such letter', kind: 'AuthorizationLetter', id: no };
}

function notPermitted() {
  return {
    __typename: 'NotPermitted' as const,
    message: 'Only the issuer, its supervisors and administrators may take a letter back',
    reason: 'NOT_THE_ISSUER',
    article: '7',
  };
}
