/** Why a file cannot be taken at all; the words are in the locale under `refusal.<code>`. */
export type SheetRefusalCode =
  | 'FileEmpty'
  | 'FileTooLarge'
  | 'FileTypeRefused'
  | 'FileNameMisleads'
  | 'EncodingUnknown'
  | 'FileBroken'
  | 'FileEncrypted'
  | 'TooManyRows'
  | 'TooManyColumns'
  | 'TooMuchText'
  | 'UnpacksTooLarge'
  | 'TooManyParts'
  | 'TookTooLong'
  | 'TooMuchMemory'
  | 'Busy'
  | 'NoHeading'
  | 'ColumnsUnknown'
  | 'ColumnsTwice'
  | 'ColumnsMissing';

export interface SheetRefusal {
  readonly code: SheetRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Ends the reading of a file wherever it is. */
export class SheetRefused extends Error {
  readonly refusal: SheetRefusal;

  constructor(code: SheetRefusalCode, params: SheetRefusal['params'] = {}) {
    super(code);
    this.refusal = { code, params };
  }
}
