import { describe, expect, it } from 'vitest';
import { itemColumns } from '../columns/item-columns.ts';
import { sheetLimits } from '../reading/sheet-limits.ts';
import { judgeNewItems, withCode } from './new-items.ts';

const columns = itemColumns.filter(({ key }) => ['code', 'baseCode', 'name', 'variantName', 'scope'].includes(key));
const words = { codes: new Map(), bases: [], documents: new Set<string>() };
const rowOf = (number: number, values: Readonly<Record<string, string>>) => ({
  number,
  cells: columns.map(({ key }) => values[key] ?? ''),
  faults: [],
});

describe('rows about new items', () => {
  it('are so many and no more', () => {
    const rows = Array.from({ length: sheetLimits.newItems + 2 }, (_, at) =>
      rowOf(at + 2, { baseCode: '450131900000', variantName: `第${at}种` }),
    );
    const { good, bad } = judgeNewItems(rows, columns, new Set(['450131900000']), words);
    expect(good).toHaveLength(sheetLimits.newItems);
    expect(bad.map(({ errors }) => errors.map(({ code }) => code))).toEqual([['TOO_MANY_NEW'], ['TOO_MANY_NEW']]);
  });

  it('leave to the catalogue entry what it says', () => {
    const row = rowOf(2, { baseCode: '450131900000', name: '自己起的名称', variantName: '新办', scope: '都可以' });
    const kept = withCode(row, columns, '1').cells;
    expect(Object.fromEntries(columns.map(({ key }, at) => [key, kept[at]]))).toEqual({
      code: '1',
      baseCode: '',
      name: '',
      variantName: '新办',
      scope: '都可以',
    });
  });
});
