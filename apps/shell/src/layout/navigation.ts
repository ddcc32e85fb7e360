import type { NavigationEntry, SessionActor } from '@onewindow/shell-contract';
import type { Remotes } from '../remotes/remotes.ts';

/** A navigation entry with the remote it comes from; message keys are inside that remote's namespace. */
export interface ShellEntry extends NavigationEntry {
  remote: string;
}

/** Entries under one heading; `heading` is a full message key or null. */
export interface EntryGroup {
  heading: string | null;
  entries: ShellEntry[];
}

/** True when the person may use the entry. */
export function isVisible(entry: NavigationEntry, actor: SessionActor | null): boolean {
  if (entry.audience === 'staff' && actor?.kind !== 'STAFF') return false;
  return !entry.roles || (actor?.roles.some((role) => entry.roles?.includes(role.code)) ?? false);
}

/** The entries of one audience that the person sees, in the order of the remotes. */
export function entriesFor(
  audience: NavigationEntry['audience'],
  actor: SessionActor | null,
  remotes: Pick<Remotes, 'names' | 'stateOf'>,
): ShellEntry[] {
  return remotes.names.flatMap((remote) => {
    const state = remotes.stateOf(remote);
    if (state.status !== 'ready') return [];
    return state.microfrontend.navigation
      .filter((entry) => entry.audience === audience && isVisible(entry, actor))
      .map((entry) => ({ ...entry, remote }));
  });
}

/** Entries with the same heading stand together, where the heading first appeared; those without one come first. */
export function groupEntries(entries: readonly ShellEntry[]): EntryGroup[] {
  const headings = new Set([null, ...entries.map(headingOf)]);
  return [...headings]
    .map((heading) => ({ heading, entries: entries.filter((entry) => headingOf(entry) === heading) }))
    .filter((group) => group.entries.length > 0);
}

function headingOf({ group, remote }: ShellEntry): string | null {
  return group ? `${remote}.${group}` : null;
}

/** The entry the address belongs to: the longest path that begins it. */
export function currentEntry<Entry extends Pick<NavigationEntry, 'to'>>(
  path: string,
  entries: readonly Entry[],
): Entry | undefined {
  return entries
    .filter((entry) => path === entry.to || path.startsWith(`${entry.to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
}

/** The remote that `/` opens for the public. */
export const publicHome = 'portal';

/**
 * Where somebody begins: the public at the public home, staff at the first entry their roles open.
 * All remotes are asked at once (the rail needs them anyway) and judged in order. Null when there is nothing.
 */
export async function firstPathFor(actor: SessionActor | null, remotes: Remotes): Promise<string | null> {
  if (actor?.kind !== 'STAFF') return remotes.names.includes(publicHome) ? `/${publicHome}` : null;
  const loads = remotes.names.filter((name) => name !== publicHome).map((name) => remotes.load(name));
  for (const load of loads) {
    const microfrontend = await load;
    const entry = microfrontend?.navigation.find(
      (candidate) => candidate.audience === 'staff' && isVisible(candidate, actor),
    );
    if (entry) return entry.to;
  }
  return null;
}
