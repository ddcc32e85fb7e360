import type { GuideContent } from '@onewindow/guide-lint';
import { type Path, valueAt, withValue } from './path.ts';

/** The rows of a list; [] where the path leads to none. */
export function rowsAt(content: GuideContent, path: Path): readonly unknown[] {
  const value = valueAt(content, path);
  return Array.isArray(value) ? value : [];
}

/** The content with a row put in before `index`; beyond the end it becomes the last. */
export function withRow(content: GuideContent, path: Path, index: number, row: unknown): GuideContent {
  const rows = rowsAt(content, path);
  return withValue(content, path, rows.toSpliced(Math.min(index, rows.length), 0, row));
}

export function withoutRow(content: GuideContent, path: Path, index: number): GuideContent {
  const rows = rowsAt(content, path);
  return index < 0 || index >= rows.length ? content : withValue(content, path, rows.toSpliced(index, 1));
}

/** The content with a row moved; a goal beyond either end changes nothing. */
export function withRowMoved(content: GuideContent, path: Path, from: number, to: number): GuideContent {
  const rows = rowsAt(content, path);
  if (from === to || to < 0 || to >= rows.length || from < 0 || from >= rows.length) return content;
  return withValue(content, path, rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]));
}

/** A row's own id, or its place for rows without one (plain texts, citations). */
export function rowKey(row: unknown, index: number): string {
  const id = (row as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' ? id : String(index);
}
