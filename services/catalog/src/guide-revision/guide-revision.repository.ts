import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { GuideRevision } from './guide-revision.entity.ts';
import { openStates } from './guide-revision.rules.ts';

/** The open revision of an item, without its content; null when there is none. */
export function findOpenRevision(em: EntityManager, itemCode: string): Promise<GuideRevision | null> {
  return em.findOne(GuideRevision, { itemCode, state: { $in: [...openStates] } });
}

/** The same, locked until the transaction ends. */
export function lockOpenRevision(em: EntityManager, itemCode: string): Promise<GuideRevision | null> {
  const where = { itemCode, state: { $in: [...openStates] } };
  return em.findOne(GuideRevision, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
