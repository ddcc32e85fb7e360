/** One remote as `/remotes.json` names it; `entry` is the address of its `remoteEntry.js`. */
export interface RemoteAddress {
  name: string;
  entry: string;
}

/**
 * Reads the answer of `/remotes.json`. Entries that are no addresses of this origin or of http(s) are dropped:
 * one bad row must not cost the others.
 */
export function parseRemoteList(body: unknown): RemoteAddress[] {
  const rows = (body as { remotes?: unknown } | null)?.remotes;
  if (!Array.isArray(rows)) return [];
  return rows.filter(
    (row): row is RemoteAddress =>
      typeof row?.name === 'string' &&
      /^[a-z][a-z-]*$/.test(row.name) &&
      typeof row.entry === 'string' &&
      /^(\/(?!\/)|https?:\/\/)/.test(row.entry),
  );
}

/** Asks the server which remotes there are; without an answer there are none. */
export async function fetchRemoteList(): Promise<RemoteAddress[]> {
  const response = await fetch('/remotes.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/remotes.json answered ${response.status}`);
  return parseRemoteList(await response.json());
}
