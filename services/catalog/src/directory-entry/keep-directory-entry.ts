import type { ServiceContext } from '@onewindow/subgraph-kit';
import { isActiveCode } from '../code-list/code-list.repository.ts';
import { issuesOf } from '../register/input.rules.ts';
import { isCitySupervisor } from '../register/post.rules.ts';
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
import {
  type DirectoryEntryRow,
  findDirectoryEntriesForUpdate,
  knownBases,
  loadDirectoryEntries,
  storeDirectoryEntries,
} from './directory-entry.repository.ts';
import {
  CITY_OWNED,
  changedElements,
  cityEntry,
  type DirectoryEntryContent,
  unknownBasisIssues,
} from './directory-entry.rules.ts';
import { openCatalogueTasks } from './open-catalogue-tasks.ts';

export interface KeepDirectoryEntryInput {
  readonly baseCode: string;
  readonly expectedVersion?: number | null;
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  readonly basis: unknown;
  readonly isValid: boolean;
  readonly requestId: string;
}

/** Elements that a level above owns, with the values it set (Rules 12). */
interface ElementLocked {
  readonly __typename: 'GuideElementLocked';
  readonly message: string;
  readonly locks: readonly { element: string; ownerLevel: string; value: unknown }[];
}

export type KeepDirectoryEntryResult =
  | { __typename: 'DirectoryEntryPayload'; entry: DirectoryEntryRow; taskCount: number }
  | ElementLocked
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

/** Adds or changes an entry that the city owns; what nation and region own comes from upstream only (Rules 12). */
export async function keepDirectoryEntry(
  ctx: ServiceContext,
  input: KeepDirectoryEntryInput,
): Promise<KeepDirectoryEntryResult> {
  if (!isCitySupervisor(ctx.actor)) return forbidden(ctx, 'CITY_SUPERVISOR', '12');
  const parsed = cityEntry.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  const entry: DirectoryEntryContent = { ...parsed.data, ownerLevel: CITY_OWNED };
  return ctx.once<KeepDirectoryEntryResult>('keepDirectoryEntry', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = (await findDirectoryEntriesForUpdate(tx, [entry.baseCode])).get(entry.baseCode) ?? null;
    const refusal = await refusalOf(tx, entry, before, input.expectedVersion ?? null);
    if (refusal) return refusal;
    // Empty for what the city says itself: nobody else answers for it.
    await storeDirectoryEntries(tx, [entry], before?.source ?? '');
    await bumpRegisters(tx, {
      register: 'directory-entry',
      key: entry.baseCode,
      act: 'keepDirectoryEntry',
      content: entry,
    });
    tx.announce('DirectoryEntry', entry.baseCode, (before?.version ?? 0) + 1);
    const taskCount = before ? await openCatalogueTasks(tx, [entry.baseCode]) : 0;
    const [kept] = await loadDirectoryEntries([entry.baseCode], tx);
    if (!kept) throw new Error('A catalogue entry vanished while it was kept');
    return { __typename: 'DirectoryEntryPayload', entry: kept, taskCount };
  });
}

async function refusalOf(
  tx: ServiceContext,
  entry: DirectoryEntryContent,
  before: DirectoryEntryRow | null,
  expectedVersion: number | null,
): Promise<Exclude<KeepDirectoryEntryResult, { __typename: 'DirectoryEntryPayload' }> | null> {
  if (!before && expectedVersion !== null) return missing('DirectoryEntry', entry.baseCode);
  if (before && before.ownerLevel !== CITY_OWNED) return lockedBy(before, entry);
  const conflict = before && conflictOf(expectedVersion, before);
  if (conflict) return conflict;
  if (!(await isActiveCode(tx, 'itemType', entry.typeCode)))
    return invalidAt('typeCode', 'UNKNOWN_CODE', { typeCode: entry.typeCode });
  const known = await knownBases(
    tx,
    entry.basis.map(({ basisId }) => basisId),
  );
  const issues = unknownBasisIssues([entry], known);
  return issues.length > 0 ? invalid(issues) : null;
}

function lockedBy(before: DirectoryEntryRow, entry: DirectoryEntryContent): ElementLocked {
  const changed = changedElements(before, { ...entry, ownerLevel: before.ownerLevel });
  const elements = changed.length > 0 ? changed : ['baseCode'];
  return {
    __typename: 'GuideElementLocked',
    message: 'A higher level owns this entry',
    locks: elements.map((element) => ({
      element,
      ownerLevel: before.ownerLevel,
      value: before[element as keyof DirectoryEntryContent],
    })),
  };
}
