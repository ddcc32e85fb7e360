/** Columns of the sheet of materials (GB/T 39554 material elements; Rules 13(2)–(5), 26(3)). */
import type { GuideContent, GuideMaterial } from '@onewindow/guide-lint';
import {
  type CellCodec,
  choiceCell,
  codeCell,
  countCell,
  flagCell,
  linesCell,
  refused,
  taken,
  textCell,
} from './cell-codec.ts';
import { citationsCell, withWording } from './citations-cell.ts';
import { type SheetColumn, sheetColumn } from './sheet-column.ts';

/** A material with the item it stands in. */
export interface MaterialRow {
  readonly item: GuideContent;
  readonly material: GuideMaterial;
}

type MaterialColumn = SheetColumn<MaterialRow>;

const docCodeCell: CellCodec<string> = {
  read: (text, words) =>
    words.documents.has(text.trim()) ? taken(text.trim()) : refused('DOCUMENT_UNKNOWN', { text }),
  write: (value) => value,
};

export const materialColumns: readonly MaterialColumn[] = [
  sheetColumn({ key: 'code', codec: textCell(50), get: ({ item }) => item.code }),
  sheetColumn({ key: 'itemName', codec: textCell(400), get: ({ item }) => itemName(item) }),
  sheetColumn({ key: 'id', codec: textCell(64), get: ({ material }) => material.id }),
  sheetColumn({
    key: 'materialName',
    codec: textCell(200),
    get: ({ material }) => material.name,
    set: (row, name) => changed(row, { name }),
  }),
  plain('docCode', docCodeCell, ''),
  plain('docKind', choiceCell('docKind', ['CERTIFICATE', 'FORM', 'OTHER'])),
  plain('copyKind', choiceCell('copyKind', ['ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY'])),
  plain('medium', choiceCell('medium', ['PAPER', 'ELECTRONIC', 'EITHER', 'BOTH'])),
  plain('need', choiceCell('need', ['REQUIRED', 'BY_SITUATION', 'DEFERRABLE'])),
  plain('situationText', textCell(1000), ''),
  plain('deferDays', countCell(366), null),
  plain('sourceType', codeCell('sourceType'), ''),
  plain('sourceText', textCell(500), ''),
  sheetColumn({
    key: 'issuer',
    codec: textCell(200),
    get: ({ material }) => material.issuer?.name ?? null,
    set: (row, name) =>
      row.material.issuer?.name === name ? row : changed(row, { issuer: { organizationId: null, name } }),
    clear: (row) => changed(row, { issuer: null }),
  }),
  plain('agencyCategory', textCell(200), ''),
  plain('qualification', textCell(500), ''),
  plain('paperCopies', countCell(99)),
  plain('originals', countCell(99)),
  plain('copies', countCell(99)),
  plain('paperFormat', textCell(50), ''),
  plain('fillingNote', textCell(4000), ''),
  plain('acceptStandards', linesCell(50, 1000), []),
  sheetColumn({
    key: 'materialBasis',
    codec: citationsCell,
    get: ({ material }) => material.basis,
    set: (row, basis) => changed(row, { basis: withWording(row.material.basis, basis) }),
    clear: (row) => changed(row, { basis: [] }),
  }),
  plain('note', textCell(2000), ''),
  plain('plainText', textCell(1000), ''),
  plain('mustFillOnSite', flagCell),
  plain('copyNote', textCell(500), ''),
  plain('shareMode', choiceCell('shareMode', ['NONE', 'LICENCE', 'INTERFACE', 'ASSISTED'])),
  plain('shareResource', textCell(200), ''),
  plain('reuseDays', countCell(3660), null),
  plain('signature', choiceCell('signature', ['NONE', 'SIGNATURE', 'SEAL', 'SIGNATURE_AND_SEAL'])),
];

/** Name of an item with its variant, as people read it. */
export function itemName({ name, variantName }: GuideContent): string {
  return variantName === '' ? name : `${name}\uff08${variantName}\uff09`;
}

/** A material nobody filled in yet. */
export function emptyMaterial(id: string): GuideMaterial {
  return {
    id,
    docCode: '',
    name: '',
    docKind: 'OTHER',
    copyKind: 'ORIGINAL',
    medium: 'ELECTRONIC',
    need: 'REQUIRED',
    situationText: '',
    deferDays: null,
    onlyIf: [],
    sourceType: '',
    sourceText: '',
    issuer: null,
    agencyCategory: '',
    qualification: '',
    paperCopies: 0,
    originals: 0,
    copies: 0,
    paperFormat: '',
    blankForm: null,
    sampleForm: null,
    fillingNote: '',
    acceptStandards: [],
    basis: [],
    note: '',
    plainText: '',
    mustFillOnSite: false,
    copyNote: '',
    shareMode: 'NONE',
    shareResource: '',
    licenceType: '',
    reuseDays: null,
    signature: 'NONE',
  };
}

function changed(row: MaterialRow, values: Partial<GuideMaterial>): MaterialRow {
  return { ...row, material: { ...row.material, ...values } };
}

/** A material's property in a cell of its own; the codec is of the property's type. */
function plain<T>(key: keyof GuideMaterial, codec: CellCodec<T>, emptyValue?: unknown): MaterialColumn {
  const put = (row: MaterialRow, value: unknown) => changed(row, { [key]: value });
  const get = ({ material }: MaterialRow): T | null => {
    const value: unknown = material[key];
    return value as T | null;
  };
  return sheetColumn({
    key,
    codec,
    get,
    set: put,
    ...(emptyValue === undefined ? {} : { clear: (row: MaterialRow) => put(row, emptyValue) }),
  });
}
