import { emptyGuide, fromTemplate, type GuideContent, levelOf } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { loadSurroundings } from '../directory-entry/surroundings.query.ts';
import type { CreateGuideInput } from '../generated/resolver-types.ts';
import { query } from '../query.ts';
import { forbidden, invalidAt, missing } from '../register/refusal.rules.ts';
import { type GuideOwner, writingRoleOf } from './guide-people.rules.ts';
import { newGuideInput } from './new-guide.schema.ts';
import { workflowArticle } from './open-revision.ts';
import { recordAct } from './record-act.ts';
import { type GuideRevisionResult, guideRevisionOpen } from './refusals.ts';
import { createDraft } from './revision-content.ts';

/**
 * Starts a new item of the signed-in person's organisation from its catalogue entry (Rules 12: name, type and basis
 * come from there) and, if wanted, the city's template. One guide per variant of an entry (Rules 13(1)).
 */
export function createGuide(ctx: ServiceContext, input: CreateGuideInput): Promise<GuideRevisionResult> {
  return ctx.once<GuideRevisionResult>('createGuide', input.requestId, async (tx) => {
    const owner = writingRoleOf(tx.actor);
    if (!owner) return forbidden(tx, 'WRITER_REQUIRED', workflowArticle);
    const read = newGuideInput(input);
    if (!read.ok) return read.refusal;
    const { baseCode, variantName, variantKind } = read.value;
    const level = levelOf(owner.divisionCode);
    const implementationCode = `${owner.organizationId}${level}${baseCode}`;
    const known = { baseCode, variantName, divisionCode: owner.divisionCode, listEntryId: null };
    const { directory, template } = await loadSurroundings(tx, known);
    if (!directory?.isValid) return missing('DirectoryEntry', baseCode);
    if (!directory.levels.includes(level)) {
      return invalidAt('baseCode', 'LEVEL_NOT_IN_ENTRY', { level, levels: directory.levels });
    }
    const taken = await takenBy(tx, owner, { implementationCode, baseCode, variantName });
    if (taken.revision) return guideRevisionOpen(taken.revision);
    if (taken.itemCode) return invalidAt('variantName', 'VARIANT_TAKEN', { itemCode: taken.itemCode });
    if (taken.sequence > 99) return invalidAt('baseCode', 'CODES_EXHAUSTED', { implementationCode });

    const own = {
      code: `${implementationCode}${String(taken.sequence).padStart(2, '0')}`,
      organization: { id: owner.organizationId, name: organizationNameOf(tx, owner, taken.organizationName) },
      divisionCode: owner.divisionCode,
    };
    const entry = { name: directory.name, typeCode: directory.typeCode, basis: directory.basis };
    const isCopy = input.fromTemplate && template !== null;
    const start: GuideContent = isCopy ? fromTemplate(template, own) : emptyGuide({ ...entry, ...own });
    const content = { ...start, variantName, variantKind };
    const revision = createDraft(tx, content, { changeKind: 'NEW', changeReason: '', changeDocument: '' });
    recordAct(tx, { itemCode: content.code, revisionId: revision.id, act: 'createGuide' });
    return { __typename: 'GuideRevisionPayload', revision };
  });
}

interface Taken {
  sequence: number;
  itemCode: string | null;
  revision: { id: string; authorName: string } | null;
  organizationName: string | null;
}

/** Who has the variant already, and the next free sequence; creations of one implementation code wait for each other. */
async function takenBy(
  tx: ServiceContext,
  { organizationId }: GuideOwner,
  { implementationCode, baseCode, variantName }: { implementationCode: string; baseCode: string; variantName: string },
): Promise<Taken> {
  await query(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [implementationCode]);
  const [row] = await query<Taken>(
    tx,
    `select
       coalesce((select max(substr(code, 32, 2)::int) from (
          select code from item where starts_with(code, $1)
          union all select item_code from guide_revision where starts_with(item_code, $1)) codes), 0) + 1 as sequence,
       (select code from item where organization_id = $2 and base_code = $3 and variant_name = $4
          and status <> 'CANCELLED' limit 1) as "itemCode",
       (select jsonb_build_object('id', id, 'authorName', author_name) from guide_revision
          where organization_id = $2 and base_code = $3 and variant_name = $4
          and state not in ('PUBLISHED', 'DISCARDED') limit 1) as revision,
       (select organization_name from item where organization_id = $2 limit 1) as "organizationName"`,
    [implementationCode, organizationId, baseCode, variantName],
  );
  if (!row) throw new Error('The codes of an organisation could not be read');
  return row;
}

function organizationNameOf({ actor }: ServiceContext, owner: GuideOwner, known: string | null): string {
  return (actor?.organizationId === owner.organizationId ? actor.organizationName : known) ?? '';
}
