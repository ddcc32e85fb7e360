import type { BundleContent, BundleMember, MaterialRow, MergedForm } from '@onewindow/process-forms';
import { limitWords } from './members.ts';
import { type Words, words } from './words.ts';

/** What doing things together saves: a figure apart and a figure together, worded. */
export interface Saving {
  readonly key: 'fields' | 'materials' | 'time' | 'offices';
  readonly apart: Words;
  readonly together: Words;
}

/** The materials a person still hands in: neither held by the state nor brought by a member, nor made from the form. */
export function toHandIn(rows: readonly MaterialRow[]): readonly MaterialRow[] {
  return rows.filter(({ dropped, isForm }) => dropped === null && !isForm);
}

/**
 * Counts what applying together saves, from the content alone: fields of all the forms against fields asked,
 * papers of all the guides against papers handed in, the sum of stand-alone promises against the promise of the
 * bundle (Rules 22(1)), departments to see against one window. What saves nothing is left out.
 */
export function savingsOf(
  { promise }: Pick<BundleContent, 'promise'>,
  items: readonly BundleMember[],
  rows: readonly MaterialRow[],
  form: Pick<MergedForm, 'fields' | 'fieldTotal'>,
): readonly Saving[] {
  const papers = rows.reduce((total, { usedBy }) => total + usedBy.length, 0);
  const days = items.reduce((total, { standalonePromiseDays }) => total + (standalonePromiseDays ?? 0), 0);
  const offices = new Set(items.map(({ organization }) => organization.id)).size;
  const counted = (key: Saving['key'], apart: number, together: number): Saving[] =>
    apart > together
      ? [
          {
            key,
            apart: words(`saving.unit.${key}`, { count: apart }),
            together: words(`saving.unit.${key}`, { count: together }),
          },
        ]
      : [];
  const savesTime = days > (promise.unit === 'workingDay' ? promise.amount : 1);
  return [
    ...counted('fields', form.fieldTotal, form.fields.length),
    ...counted('materials', papers, toHandIn(rows).length),
    ...(savesTime
      ? [
          {
            key: 'time',
            apart: limitWords({ amount: days, unit: 'workingDay' }),
            together: limitWords(promise),
          } as const,
        ]
      : []),
    ...(offices > 1
      ? [
          {
            key: 'offices',
            apart: words('saving.unit.offices', { count: offices }),
            together: words('saving.oneWindow'),
          } as const,
        ]
      : []),
  ];
}
