import { changedLocks, type GuideContent, levelOf, lockedElements } from '@onewindow/guide-lint';
import { canonicalJson } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadSurroundings } from '../directory-entry/surroundings.query.ts';
import type { SaveGuideRevisionInput } from '../generated/resolver-types.ts';
import { contentHashOf } from '../publication/content-hash.ts';
import { readContent } from '../publication/read-content.ts';
import { invalid } from '../register/refusal.rules.ts';
import { touch } from './act-on-revision.ts';
import { type ReadDraftWords, readDraftWords } from './draft-words.rules.ts';
import type { GuideRevision } from './guide-revision.entity.ts';
import { openRevision } from './open-revision.ts';
import { recordAct } from './record-act.ts';
import { type GuideRevisionResult, guideElementLocked } from './refusals.ts';
import { columnsOf } from './revision-content.ts';
import { loadVariantStanding } from './variant.query.ts';

/**
 * Keeps what was typed, however unfinished and whatever the lint says; only a broken shape, another item and elements
 * of a higher level are refused. What is there already changes nothing. Whoever writes is kept in the record once:
 * the two-person rule hangs on it.
 */
export function saveGuideRevision(ctx: ServiceContext, input: SaveGuideRevisionInput): Promise<GuideRevisionResult> {
  return ctx.once<GuideRevisionResult>('saveGuideRevision', input.requestId, async (tx) => {
    const opened = await openRevision(tx, 'saveGuideRevision', input);
    if ('refusal' in opened) return opened.refusal;
    const { revision } = opened;
    const read = readContent(input.content);
    if (!read.ok) return invalid(read.issues);
    const words = readDraftWords(input, revision.justifications, tx.actor?.name ?? '');
    if (!words.ok) return invalid(words.issues);
    const issues = movedElements(revision.content, read.content);
    if (issues.length > 0) return invalid(issues);
    if (contentHashOf(read.content) !== revision.contentHash) {
      if (read.content.variantName !== revision.content.variantName) {
        const { refusal } = await loadVariantStanding(tx, read.content);
        if (refusal) return refusal;
      }
      const { directory } = await loadSurroundings(tx, read.content);
      const locks = lockedElements(levelOf(revision.divisionCode), directory);
      const changed = changedLocks(canonical(revision.content), canonical(read.content), locks);
      if (changed.length > 0) return guideElementLocked(changed);
    } else if (!differs(revision, words)) {
      return { __typename: 'GuideRevisionPayload', revision };
    }
    keep(tx, revision, read.content, words);
    return { __typename: 'GuideRevisionPayload', revision };
  });
}

/** With sorted keys: what comes from the database has them in another order. */
function canonical(content: GuideContent): GuideContent {
  return JSON.parse(canonicalJson(content)) as GuideContent;
}

type Words = Extract<ReadDraftWords, { ok: true }>['words'];

function keep(tx: ServiceContext, revision: GuideRevision, content: GuideContent, { words }: { words: Words }): void {
  const writer = tx.actor?.personId ?? '';
  const isNewWriter = !revision.writerIds.includes(writer);
  tx.em.assign(
    revision,
    {
      ...columnsOf(content),
      ...words,
      authorName: tx.actor?.name ?? '',
      writerIds: isNewWriter ? [...revision.writerIds, writer] : revision.writerIds,
    },
    { mergeObjectProperties: false },
  );
  if (isNewWriter) recordAct(tx, { itemCode: revision.itemCode, revisionId: revision.id, act: 'saveGuideRevision' });
  touch(tx, revision);
}

function differs(revision: GuideRevision, { words }: { words: Words }): boolean {
  const { justifications, changeKind, changeReason, changeDocument } = revision;
  return JSON.stringify({ justifications, changeKind, changeReason, changeDocument }) !== JSON.stringify(words);
}

/** A revision stays with its item: these elements are chosen when it is created. */
function movedElements(before: GuideContent, after: GuideContent) {
  const fixed = {
    code: [before.code, after.code],
    implementationCode: [before.implementationCode, after.implementationCode],
    baseCode: [before.baseCode, after.baseCode],
    'organization.id': [before.organization.id, after.organization.id],
    divisionCode: [before.divisionCode, after.divisionCode],
  };
  return Object.entries(fixed).flatMap(([element, [own, given]]) =>
    own === given ? [] : [{ path: `content.${element}`, code: 'FIXED', params: { value: own } }],
  );
}
