import type { ServiceContext } from '@onewindow/subgraph-kit';
import { issuesOf, text } from '../register/input.rules.ts';
import { isCitySupervisor } from '../register/post.rules.ts';
import { forbidden, invalid, type NotPermitted, type ValidationFailed } from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { findDirectoryEntriesForUpdate, knownBases, storeDirectoryEntries } from './directory-entry.repository.ts';
import {
  changedElements,
  type DirectoryEntryContent,
  unknownBasisIssues,
  upstreamEntries,
} from './directory-entry.rules.ts';
import { openCatalogueTasks } from './open-catalogue-tasks.ts';

export interface TakeOverDirectoryEntriesInput {
  readonly entries: unknown;
  readonly source: string;
  readonly requestId: string;
}

export type TakeOverDirectoryEntriesResult =
  | {
      __typename: 'TakeOverDirectoryEntriesPayload';
      addedCount: number;
      changedCount: number;
      unchangedCount: number;
      taskCount: number;
    }
  | ValidationFailed
  | NotPermitted;

/**
 * The port of the upstream catalogue. No exchange with the region exists here: a person hands in what it would send,
 * and the source says so. Items that differ from what changed get a task of ten working days (domain notes 2.6).
 * A constant number of statements.
 */
export async function takeOverDirectoryEntries(
  ctx: ServiceContext,
  input: TakeOverDirectoryEntriesInput,
): Promise<TakeOverDirectoryEntriesResult> {
  if (!isCitySupervisor(ctx.actor)) return forbidden(ctx, 'CITY_SUPERVISOR', '12');
  const source = text(2, 200).safeParse(input.source);
  const parsed = upstreamEntries.safeParse(input.entries);
  if (!source.success) return invalid(issuesOf(source.error).map((issue) => ({ ...issue, path: 'source' })));
  if (!parsed.success)
    return invalid(issuesOf(parsed.error).map((issue) => ({ ...issue, path: `entries.${issue.path}` })));
  const entries: readonly DirectoryEntryContent[] = parsed.data;
  return ctx.once<TakeOverDirectoryEntriesResult>('takeOverDirectoryEntries', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const known = await knownBases(tx, [...new Set(entries.flatMap(({ basis }) => basis.map((each) => each.basisId)))]);
    const issues = unknownBasisIssues(entries, known);
    if (issues.length > 0) return invalid(issues.slice(0, 100));

    const before = await findDirectoryEntriesForUpdate(
      tx,
      entries.map(({ baseCode }) => baseCode),
    );
    const added = entries.filter(({ baseCode }) => !before.has(baseCode));
    const changed = entries.filter((entry) => {
      const old = before.get(entry.baseCode);
      return old !== undefined && changedElements(old, entry).length > 0;
    });
    const news = [...added, ...changed];
    const counts = {
      addedCount: added.length,
      changedCount: changed.length,
      unchangedCount: entries.length - news.length,
    };
    if (news.length === 0) return { __typename: 'TakeOverDirectoryEntriesPayload', ...counts, taskCount: 0 };
    await storeDirectoryEntries(tx, news, source.data);
    await bumpRegisters(tx, {
      register: 'directory-entry',
      key: '',
      act: 'takeOverDirectoryEntries',
      content: { source: source.data, entries: news },
    });
    for (const { baseCode } of news) tx.announce('DirectoryEntry', baseCode, (before.get(baseCode)?.version ?? 0) + 1);
    const taskCount = await openCatalogueTasks(
      tx,
      news.map(({ baseCode }) => baseCode),
    );
    return { __typename: 'TakeOverDirectoryEntriesPayload', ...counts, taskCount };
  });
}
