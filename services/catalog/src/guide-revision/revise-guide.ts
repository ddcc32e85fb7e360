import { emptyGuide, type GuideContent, guideElements } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadSurroundings } from '../directory-entry/surroundings.query.ts';
import type { ReviseGuideInput } from '../generated/resolver-types.ts';
import { type Item, ItemVersion } from '../item/item.entity.ts';
import { findItemForUpdate } from '../item/item.repository.ts';
import { forbidden, invalid, missing } from '../register/refusal.rules.ts';
import { readDraftWords } from './draft-words.rules.ts';
import { partsOf } from './guide-people.rules.ts';
import { findJustifications, findOpenRevision } from './guide-revision.repository.ts';
import { workflowArticle } from './open-revision.ts';
import { recordAct } from './record-act.ts';
import { type GuideRevisionResult, guideRevisionOpen } from './refusals.ts';
import { createDraft } from './revision-content.ts';

/** Opens the next version of a published guide as a draft with the content in force; one is open at a time. */
export function reviseGuide(ctx: ServiceContext, input: ReviseGuideInput): Promise<GuideRevisionResult> {
  return ctx.once<GuideRevisionResult>('reviseGuide', input.requestId, async (tx) => {
    const item = await findItemForUpdate(tx.em, input.itemCode);
    if (!item) return missing('Item', input.itemCode);
    if (!partsOf(tx.actor, item).includes('WRITER')) return forbidden(tx, 'WRITER_REQUIRED', workflowArticle);
    if (item.status === 'CANCELLED') return forbidden(tx, 'ITEM_CANCELLED', workflowArticle);
    const words = readDraftWords({ ...input, justifications: [] }, [], tx.actor?.name ?? '');
    if (!words.ok) return invalid(words.issues);
    const open = await findOpenRevision(tx.em, item.code);
    if (open) return guideRevisionOpen(open);

    const own = await contentInForce(tx, item);
    const { template } = input.fromTemplate ? await loadSurroundings(tx, own) : { template: null };
    const { changeKind, changeReason, changeDocument } = words.words;
    const content = template ? afterTemplate(own, template) : own;
    const justifications = await findJustifications(tx.em, item.code);
    const revision = createDraft(tx, content, { changeKind, changeReason, changeDocument, justifications });
    recordAct(tx, {
      itemCode: item.code,
      revisionId: revision.id,
      act: 'reviseGuide',
      reason: changeReason,
      documentNumber: changeDocument,
    });
    tx.announce('Item', item.code, item.rowVersion);
    return { __typename: 'GuideRevisionPayload', revision };
  });
}

/** The city's words where a county may not differ, its own where it may, as with the offices of the steps (Rules 12). */
function afterTemplate(own: GuideContent, template: GuideContent): GuideContent {
  const shared = guideElements.filter(({ isLocal }) => !isLocal).map(({ element }) => [element, template[element]]);
  const steps = template.steps.map((step) => {
    const mine = own.steps.find(({ id }) => id === step.id);
    return mine ? { ...step, office: mine.office, actor: mine.actor, days: mine.days } : step;
  });
  return { ...own, ...(Object.fromEntries(shared) as Partial<GuideContent>), steps };
}

/** Items of the first release have no content: their guide starts with what the head knows. */
async function contentInForce(tx: ServiceContext, item: Item): Promise<GuideContent> {
  const version = await tx.em.findOneOrFail(ItemVersion, { id: item.versionId });
  if (version.content) return version.content;
  const { code, name, typeCode, divisionCode, organizationId, organizationName } = item;
  const organization = { id: organizationId, name: organizationName };
  return emptyGuide({ code, name, typeCode, divisionCode, organization });
}
