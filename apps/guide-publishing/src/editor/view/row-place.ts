import type { GuideContent } from '@onewindow/guide-lint';
import { elementOf, type Path } from './path.ts';
import { rowFields } from './row-fields.ts';
import { rowKey, rowsAt } from './rows.ts';

/** Key by which the address names the row that a path leads into; null when it leads into none. */
export function rowKeyOf(content: GuideContent, path: Path): string | null {
  const element = elementOf(path);
  const index = Number(path.split('.')[1]);
  const rows = rowsAt(content, element);
  if (!rowFields[element] || !Number.isInteger(index) || !(index in rows)) return null;
  return `${element}:${rowKey(rows[index], index)}`;
}
