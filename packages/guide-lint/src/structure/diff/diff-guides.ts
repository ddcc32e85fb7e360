/** What changed between two guides, as data that screens put into plain words. */
import type { GuideContent } from '../../content/guide-content.ts';
import { type ElementKind, guideElements } from '../guide-elements.ts';
import { isSame } from '../is-same.ts';
import { diffRows } from './diff-rows.ts';
import { type ListElement, rowKeysOf, rowNameOf } from './row-keys.ts';

/**
 * One change. `path` leads into `after`, for REMOVED into `before`. `field` is the property that changed within a row
 * or contact, '' for the element or row as a whole; `row` names the row as people know it, '' outside rows.
 */
export interface GuideChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  readonly element: keyof GuideContent;
  readonly path: string;
  readonly field: string;
  readonly row: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Changes in the order of the elements. Rows are matched by id, then by document code or name, so that a renamed row
 * is CHANGED and not removed and added; MOVED are the fewest rows whose place explains the new order. Codes chosen
 * from a list have no order; but for that, guides without changes are equal.
 */
export function diffGuides(before: GuideContent, after: GuideContent): GuideChange[] {
  return guideElements.flatMap(({ element, kind }) => {
    const [old, now] = [before[element], after[element]];
    if (isSame(old, now)) return [];
    if (Array.isArray(old) && Array.isArray(now)) return diffList(element as ListElement, kind, old, now);
    if (kind === 'contact') return diffContact(element as ContactElement, before, after);
    return [{ kind: 'CHANGED' as const, element, path: element, field: '', row: '', before: old, after: now }];
  });
}

type ContactElement = 'enquiry' | 'complaint' | 'review' | 'litigation';

function diffContact(element: ContactElement, before: GuideContent, after: GuideContent): GuideChange[] {
  const old: Readonly<Record<string, string>> = { ...before[element] };
  return Object.entries(after[element]).flatMap(([field, now]): GuideChange[] =>
    old[field] === now
      ? []
      : [{ kind: 'CHANGED', element, path: `${element}.${field}`, field, row: '', before: old[field], after: now }],
  );
}

function diffList(
  element: ListElement,
  kind: ElementKind,
  before: readonly unknown[],
  after: readonly unknown[],
): GuideChange[] {
  const changes = diffRows(before, after, rowKeysOf(element), kind !== 'codes');
  return changes.map((change) => ({
    kind: change.kind,
    element,
    path: `${element}.${change.index}${change.field === '' ? '' : `.${change.field}`}`,
    field: change.field,
    row: rowNameOf(change.row),
    before: change.before,
    after: change.after,
  }));
}
