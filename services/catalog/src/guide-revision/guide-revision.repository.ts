import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { GuideRevision } from './guide-revision.entity.ts';
import { type Justification, openStates } from './guide-revision.rules.ts';

/** The open revision of an item, without its content; null when there is none. */
export function findOpenRevision(em: EntityManager, itemCode: string): Promise<GuideRevision | null> {
  return em.findOne(GuideRevision, { itemCode, state: { $in: [...openStates] } });
}

/** The same, locked until the transaction ends. */
export function lockOpenRevision(em: EntityManager, itemCode: string): Promise<GuideRevision | null> {
  const where = { itemCode, state: { $in: [...openStates] } };
  return em.findOne(GuideRevision, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Reasons for warnings of the version published last, to be accepted anew: they belong to words that may still stand. */
export async function findJustifications(em: EntityManager, itemCode: string): Promise<Justification[]> {
  const [last] = await em.find(
    GuideRevision,
    { itemCode, state: 'PUBLISHED' },
    { fields: ['justifications'], orderBy: { publishedVersion: 'desc' }, limit: 1, disableIdentityMap: true },
  );
  return (last?.justifications ?? []).map((each) => ({ ...each, isAccepted: false }));
}
