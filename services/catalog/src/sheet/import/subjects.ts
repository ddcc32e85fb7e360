import { type GuideContent, guideElementOf } from '@onewindow/guide-lint';
import { itemColumns } from '../columns/item-columns.ts';
import { emptyMaterial, type MaterialRow, materialColumns } from '../columns/material-columns.ts';
import type { SheetColumn } from '../columns/sheet-column.ts';
import { applyCells, cellOf, faultsOf } from './apply-cells.ts';
import type { SheetSubject } from './plan-import.ts';
import { rowError } from './row-error.ts';

/** The sheet of items: one row an item. */
export const itemsSubject: SheetSubject<GuideContent> = {
  columns: itemColumns,
  identityOf: () => '',
  apply(row, columns, content, words) {
    const { row: after, errors } = applyCells(row, columns, content, words);
    return { content: after, errors };
  },
};

/** The sheet of materials: one row a material; without an id it adds one at the end. */
export const materialsSubject: SheetSubject<MaterialRow> = {
  columns: materialColumns,
  identityOf: (row, columns) => cellOf(row, columns, 'id') || `+${cellOf(row, columns, 'materialName')}`,
  apply(row, columns, content, words) {
    const id = cellOf(row, columns, 'id');
    return id === '' ? add(row, columns, content, words) : change(row, columns, content, words, id);
  },
};

type Apply = SheetSubject<MaterialRow>['apply'];

function change(...[row, columns, item, words, id]: [...Parameters<Apply>, string]): ReturnType<Apply> {
  const at = item.materials.findIndex((material) => material.id === id);
  const material = item.materials[at];
  if (!material) {
    return {
      content: item,
      errors: [...faultsOf(row, columns), rowError(row, labelOf(columns, 'id'), 'MATERIAL_UNKNOWN')],
    };
  }
  const { row: after, errors } = applyCells(row, columns, { item, material }, words);
  return { content: { ...item, materials: item.materials.with(at, after.material) }, errors };
}

function add(...[row, columns, item, words]: Parameters<Apply>): ReturnType<Apply> {
  const { row: after, errors } = applyCells(row, columns, { item, material: emptyMaterial(freeId(item)) }, words);
  const nameLabel = labelOf(columns, 'materialName');
  const { maxRows } = guideElementOf('materials');
  if (after.material.name === '') errors.push(rowError(row, nameLabel, 'MATERIAL_NAME_MISSING'));
  else if (item.materials.some(({ name }) => name === after.material.name)) {
    errors.push(rowError(row, nameLabel, 'MATERIAL_NAME_TAKEN'));
  }
  if (item.materials.length >= maxRows) errors.push(rowError(row, null, 'TOO_MANY_MATERIALS', { max: maxRows }));
  return { content: { ...item, materials: [...item.materials, after.material] }, errors };
}

function freeId({ materials }: GuideContent): string {
  const ids = new Set(materials.map(({ id }) => id));
  let next = materials.length + 1;
  while (ids.has(`m${next}`)) next += 1;
  return `m${next}`;
}

function labelOf(columns: readonly SheetColumn<MaterialRow>[], key: string): string | null {
  return columns.find((column) => column.key === key)?.label ?? null;
}
