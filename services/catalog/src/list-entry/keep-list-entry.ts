import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { isActiveCode } from '../code-list/code-list.repository.ts';
import { titlesIn } from '../legal-basis/citation.rules.ts';
import { findOrganization, type KnownOrganization } from '../organization/keep-organization.ts';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { supervises } from '../register/post.rules.ts';
import {
  conflictOf,
  forbidden,
  invalid,
  invalidAt,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { searchText } from '../register/search-text.rules.ts';
import { findListEntryForUpdate, type ListEntryRow, loadListEntries } from './list-entry.repository.ts';
import { listEntryInput } from './list-entry.rules.ts';
import { openListTasks } from './open-list-tasks.ts';

export interface KeepListEntryInput {
  readonly id?: string | null;
  readonly expectedVersion?: number | null;
  readonly kind: 'POWER' | 'PUBLIC_SERVICE';
  readonly number: string;
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  readonly organizationId: string;
  readonly basis: readonly string[];
  readonly duties: string;
  readonly accountability: string;
  readonly office: string;
  readonly requestId: string;
}

export type KeepListEntryResult =
  | { __typename: 'ListEntryPayload'; entry: ListEntryRow }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

type Parsed = ReturnType<typeof listEntryInput.parse>;

/**
 * Adds an entry or changes a valid one (Rules 11); the supervising department of the organisation's division or of one
 * above. Items that now differ from their entry get a task.
 */
export async function keepListEntry(ctx: ServiceContext, input: KeepListEntryInput): Promise<KeepListEntryResult> {
  const organization = ctx.actor ? await findOrganization(ctx, input.organizationId) : null;
  if (!ctx.actor) return forbidden(ctx, 'SIGN_IN');
  if (!organization) return missing('Organization', input.organizationId);
  if (!supervises(ctx.actor, organization.divisionCode)) return forbidden(ctx, 'SUPERVISOR', '11');
  const parsed = listEntryInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  return ctx.once<KeepListEntryResult>('keepListEntry', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = input.id ? await findListEntryForUpdate(tx, input.id) : null;
    if (input.id && !before) return missing('ListEntry', input.id);
    if (before && !supervises(tx.actor, before.divisionCode)) return forbidden(tx, 'SUPERVISOR', '11');
    const conflict = before && conflictOf(input.expectedVersion, before);
    if (conflict) return conflict;
    if (before?.removedOn) return invalidAt('id', 'REMOVED', { removedOn: before.removedOn });
    const { typeCode } = parsed.data;
    if (!(await isActiveCode(tx, 'itemType', typeCode))) return invalidAt('typeCode', 'UNKNOWN_CODE', { typeCode });

    const id = before?.id ?? newId();
    const version = await store(tx, id, parsed.data, organization);
    if (version === null) return invalidAt('number', 'TAKEN', { number: parsed.data.number });
    const content = { ...parsed.data, organizationId: organization.id };
    await bumpRegisters(tx, { register: 'list-entry', key: id, act: 'keepListEntry', content });
    tx.announce('ListEntry', id, version);
    if (before) await openListTasks(tx, { entryId: id, entryName: parsed.data.name, reason: '', documentNumber: '' });
    const [entry] = await loadListEntries([id], tx);
    if (!entry) throw new Error('A list entry vanished while it was kept');
    return { __typename: 'ListEntryPayload', entry };
  });
}

/** Null when another valid entry of the list has the number. */
async function store(
  tx: ServiceContext,
  id: string,
  entry: Parsed,
  organization: KnownOrganization,
): Promise<number | null> {
  const row = {
    id,
    ...entry,
    type_code: entry.typeCode,
    organization_id: organization.id,
    organization_name: organization.name,
    division_code: organization.divisionCode,
    basis_titles: titlesIn(entry.basis),
    search_text: searchText(entry.number, entry.name, organization.name),
    changed_by_name: tx.actor?.name ?? 'system',
    changed_at: tx.now(),
  };
  const columns = `kind, number, name, type_code, levels, organization_id, organization_name, division_code, basis,
    basis_titles, duties, accountability, office, search_text, changed_by_name, changed_at`;
  const [kept] = await query<{ version: number }>(
    tx,
    `insert into list_entry as l (id, ${columns})
     select id, ${columns} from jsonb_populate_record(null::list_entry, $1::jsonb) n
     where not exists (select 1 from list_entry o where o.id <> n.id and o.removed_on is null and o.kind = n.kind
       and o.organization_id = n.organization_id and o.number = n.number)
     on conflict (id) do update set (${columns}) = (select ${excluded(columns)}), version = l.version + 1
     returning version`,
    [JSON.stringify(row)],
  );
  return kept?.version ?? null;
}

function excluded(columns: string): string {
  return columns.replaceAll(/\w+/g, (column) => `excluded.${column}`);
}
