import { newId, startOfCivilDay } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { type GuideTaskDraft, openGuideTasks } from '../guide-task/open-guide-tasks.ts';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { isCitySupervisor } from '../register/post.rules.ts';
import {
  forbidden,
  invalid,
  invalidAt,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
} from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { findLegalBasisForUpdate, type LegalBasisRow, loadLegalBases } from './legal-basis.repository.ts';
import { legalChangeInput } from './legal-basis.rules.ts';
import { scheduleRegisterSweep, suspendUnrevised } from './suspend-unrevised.ts';

export interface RecordLegalChangeInput {
  readonly basisId: string;
  readonly kind: 'AMENDED' | 'ABOLISHED';
  readonly effectiveOn: string;
  readonly documentNumber: string;
  readonly note: string;
  readonly replacedById?: string | null;
  readonly requestId: string;
}

export type RecordLegalChangeResult =
  | { __typename: 'RecordLegalChangePayload'; basis: LegalBasisRow; taskCount: number }
  | ValidationFailed
  | NotPermitted
  | NotFound;

interface Change extends Omit<RecordLegalChangeInput, 'requestId'> {
  readonly replacedById: string | null;
}

/**
 * Records that a law is amended or abolished (Rules 13(6)): a task for every guide in force that cites it, due on the
 * day of the change; on the day of an abolition what still cites it is suspended, at once when that day has come.
 * An abolition that still lies ahead may be recorded again with another day.
 */
export async function recordLegalChange(
  ctx: ServiceContext,
  input: RecordLegalChangeInput,
): Promise<RecordLegalChangeResult> {
  if (!isCitySupervisor(ctx.actor)) return forbidden(ctx, 'CITY_SUPERVISOR', '13(6)');
  const parsed = legalChangeInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  const { basisId, kind, replacedById = null } = input;
  const change: Change = { ...parsed.data, basisId, kind, replacedById };
  return ctx.once<RecordLegalChangeResult>('recordLegalChange', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = await findLegalBasisForUpdate(tx, basisId);
    if (!before) return missing('LegalBasis', basisId);
    const [replacement] = replacedById ? await loadLegalBases([replacedById], tx) : [null];
    if (replacedById && !replacement) return missing('LegalBasis', replacedById);
    const refusal = refusalOf(change, before, replacement ?? null, tx.today());
    if (refusal) return refusal;

    await store(tx, change);
    await bumpRegisters(tx, { register: 'legal-basis', key: basisId, act: 'recordLegalChange', content: change });
    tx.announce('LegalBasis', basisId, before.version + 1);
    // Read before what cites it is suspended; opened after, because items are locked before tasks.
    const tasks = await tasksOf(tx, change, before, replacement?.title ?? null);
    if (kind === 'ABOLISHED') await stopOn(tx, change);
    const taskCount = await openGuideTasks(tx, tasks);
    scheduleRegisterSweep(tx);
    const [basis] = await loadLegalBases([basisId], tx);
    if (!basis) throw new Error('A legal basis vanished while its change was recorded');
    return { __typename: 'RecordLegalChangePayload', basis, taskCount };
  });
}

function refusalOf(
  { effectiveOn, basisId }: Change,
  before: LegalBasisRow,
  replacement: LegalBasisRow | null,
  today: string,
): ValidationFailed | null {
  if (before.abolishedOn && before.abolishedOn <= today)
    return invalidAt('basisId', 'ALREADY_ABOLISHED', { abolishedOn: before.abolishedOn });
  if (effectiveOn < before.effectiveOn)
    return invalidAt('effectiveOn', 'BEFORE_LAW', { effectiveOn: before.effectiveOn });
  if (replacement?.id === basisId) return invalidAt('replacedById', 'ITSELF');
  if (replacement?.abolishedOn && replacement.abolishedOn <= effectiveOn)
    return invalidAt('replacedById', 'ABOLISHED', { abolishedOn: replacement.abolishedOn });
  return null;
}

/** The change for the record, and its day in the register. */
async function store(tx: ServiceContext, change: Change): Promise<void> {
  const { basisId, kind, effectiveOn, documentNumber, note, replacedById } = change;
  const name = tx.actor?.name ?? 'system';
  await query(
    tx,
    `with change as (
       insert into legal_change (id, basis_id, kind, effective_on, document_number, note, replaced_by_id,
         recorded_by_id, recorded_by_name, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     )
     update legal_basis set
       amended_on = case when $3 = 'AMENDED' then $4::date else amended_on end,
       abolished_on = case when $3 = 'ABOLISHED' then $4::date else abolished_on end,
       replaced_by_id = coalesce($7, replaced_by_id),
       version = version + 1, changed_by_name = $9, changed_at = $10
     where id = $2`,
    [
      newId(),
      basisId,
      kind,
      effectiveOn,
      documentNumber,
      note,
      replacedById,
      tx.actor?.personId ?? null,
      name,
      tx.now(),
    ],
  );
}

/** One task an item in force that cites the basis, in its own basis or for a material. */
async function tasksOf(
  tx: ServiceContext,
  { basisId, kind, effectiveOn, documentNumber, note }: Change,
  { title }: LegalBasisRow,
  replacedByTitle: string | null,
): Promise<GuideTaskDraft[]> {
  const items = await query<Pick<GuideTaskDraft, 'subject' | 'itemCode'> & Owner>(
    tx,
    `select i.code as "itemCode", i.name as subject, i.organization_id as "organizationId",
       i.organization_name as "organizationName", i.division_code as "divisionCode"
     from item_basis b join item i on i.code = b.item_code and i.status = 'IN_FORCE'
     where b.basis_id = $1 order by i.code`,
    [basisId],
  );
  const values = { basisId, basisTitle: title, kind, effectiveOn, documentNumber, note, replacedByTitle };
  return items.map((item) => ({
    ...item,
    kind: 'LAW_CHANGE',
    dueOn: effectiveOn,
    values,
    cause: `${basisId}:${kind}`,
  }));
}

type Owner = Pick<GuideTaskDraft, 'organizationId' | 'organizationName' | 'divisionCode'>;

async function stopOn(tx: ServiceContext, { basisId, effectiveOn }: Change): Promise<void> {
  if (effectiveOn <= tx.today()) await suspendUnrevised(tx, basisId);
  else
    tx.schedule(
      'suspend-unrevised',
      { basisId },
      { at: startOfCivilDay(effectiveOn), key: `suspend-unrevised:${basisId}` },
    );
}
