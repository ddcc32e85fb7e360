import { canonicalJson } from '@onewindow/kernel';
import type { BundleContent } from './content.ts';

/**
 * One difference between two versions. `path` leads to it by property names and ids, such as
 * `['members', 'M2', 'limit', 'amount']`; `moved` tells that the common entries changed order.
 */
export interface Change {
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: unknown;
  readonly after: unknown;
}

/** Properties that name an entry of a list, in the order in which they are looked for. */
const NAMES = ['id', 'docCode', 'code', 'memberId', 'element', 'when', 'name'];

/** What changed from one version to the next, from the first property to the last; empty when equal. */
export function diffContent(before: BundleContent, after: BundleContent): Change[] {
  return diff(before, after, []);
}

function diff(before: unknown, after: unknown, path: readonly string[]): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isRecord(before) && isRecord(after)) return diffRecords(before, after, path);
  const isSame = canonicalJson(before) === canonicalJson(after);
  return isSame ? [] : [{ path, kind: 'changed', before, after }];
}

function diffRecords(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: readonly string[],
): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => diffEntry(read(before, key), read(after, key), [...path, key]));
}

/** Entries are matched by name, so that one inserted entry does not change all that follow. */
function diffLists(before: readonly unknown[], after: readonly unknown[], path: readonly string[]): Change[] {
  const old = named(before);
  const now = named(after);
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    diffEntry(old.get(name), now.get(name), [...path, name]),
  );
  const stayed = [...old.keys()].filter((name) => now.has(name));
  const order = [...now.keys()].filter((name) => old.has(name));
  const isMoved = stayed.some((name, index) => order[index] !== name);
  return isMoved ? [...changes, { path, kind: 'moved', before: stayed, after: order }] : changes;
}

function diffEntry(before: unknown, after: unknown, path: readonly string[]): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ path, kind: 'added', before: null, after }];
  if (after === undefined) return [{ path, kind: 'removed', before, after: null }];
  return diff(before, after, path);
}

/** Entries by name; a name that occurs again gets a number. */
function named(list: readonly unknown[]): Map<string, unknown> {
  const result = new Map<string, unknown>();
  for (const entry of list) {
    const name = nameOf(entry);
    let unique = name;
    for (let count = 2; result.has(unique); count += 1) unique = `${name}#${count}`;
    result.set(unique, entry);
  }
  return result;
}

function nameOf(entry: unknown): string {
  if (!isRecord(entry)) return typeof entry === 'string' ? entry : canonicalJson(entry);
  const role = read(entry, 'role');
  const element = read(entry, 'element');
  if (typeof role === 'string' && typeof element === 'string') return `${role}:${element}`;
  const name = NAMES.map((key) => read(entry, key)).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : canonicalJson(entry);
}

function read(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
