import { choiceCell, linesCell, textCell } from './cell-codec.ts';
import { citationsCell } from './citations-cell.ts';
import { itemName, type MaterialRow } from './material-columns.ts';
import { type SheetColumn, sheetColumn } from './sheet-column.ts';

/** Columns of the acceptance handbook: material, basis, format, copies and standards (Rules 26(3)). */
export const handbookColumns: readonly SheetColumn<MaterialRow>[] = [
  sheetColumn({ key: 'code', codec: textCell(50), get: ({ item }) => item.code }),
  sheetColumn({ key: 'itemName', codec: textCell(400), get: ({ item }) => itemName(item) }),
  sheetColumn({ key: 'organization', codec: textCell(200), get: ({ item }) => item.organization.name }),
  sheetColumn({ key: 'materialName', codec: textCell(200), get: ({ material }) => material.name }),
  sheetColumn({ key: 'materialBasis', codec: citationsCell, get: ({ material }) => material.basis }),
  sheetColumn({
    key: 'need',
    codec: choiceCell('need', ['REQUIRED', 'BY_SITUATION', 'DEFERRABLE']),
    get: ({ material }) => material.need,
  }),
  sheetColumn({ key: 'situationText', codec: textCell(1000), get: ({ material }) => material.situationText }),
  sheetColumn({
    key: 'copyKind',
    codec: choiceCell('copyKind', ['ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY']),
    get: ({ material }) => material.copyKind,
  }),
  sheetColumn({
    key: 'medium',
    codec: choiceCell('medium', ['PAPER', 'ELECTRONIC', 'EITHER', 'BOTH']),
    get: ({ material }) => material.medium,
  }),
  sheetColumn({ key: 'paperFormat', codec: textCell(50), get: ({ material }) => material.paperFormat }),
  sheetColumn({ key: 'paperCopies', codec: textCell(10), get: ({ material }) => String(material.paperCopies) }),
  sheetColumn({
    key: 'acceptStandards',
    codec: linesCell(50, 1000),
    get: ({ material }) => material.acceptStandards,
  }),
  sheetColumn({
    key: 'shareMode',
    codec: choiceCell('shareMode', ['NONE', 'LICENCE', 'INTERFACE', 'ASSISTED']),
    get: ({ material }) => material.shareMode,
  }),
];
