import type { ServiceContext } from '@onewindow/subgraph-kit';
import { publishGuide } from '../publication/publish-guide.ts';
import type { ActNote } from './act-on-revision.ts';
import type { GuideRevision } from './guide-revision.entity.ts';

/** Publishes an approved revision, whose content is loaded, in the running transaction. */
export async function putRevisionInForce(tx: ServiceContext, revision: GuideRevision): Promise<ActNote> {
  const { content, effectiveOn, changeKind, changeReason } = revision;
  const { item } = await publishGuide(tx, {
    content,
    effectiveOn: effectiveOn ?? tx.today(),
    changeKind,
    changeReason,
    publishedByName: revision.citySupervisorName ?? revision.supervisorName ?? '',
  });
  tx.em.assign(revision, { state: 'PUBLISHED', publishedVersion: item.version });
  return { guideVersion: item.version };
}
