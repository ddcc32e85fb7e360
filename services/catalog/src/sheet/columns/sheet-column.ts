import { word } from '../wording.ts';
import type { CellCodec, ReadCell } from './cell-codec.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A column of a sheet about rows of one kind. */
export interface SheetColumn<Row> {
  /** Name that never changes, understood in a heading as well. */
  readonly key: string;
  readonly label: string;
  /** What to write in it. */
  readonly note: string;
  /** Part of the identity, changed elsewhere or by somebody else: a different value is an error. */
  readonly isReadOnly: boolean;
  write(row: Row, words: Vocabulary): string;
  /** What the row becomes with the text of the cell; '' is never given. */
  read(row: Row, text: string, words: Vocabulary): ReadCell<Row>;
}

interface ColumnShape<Row, T> {
  key: string;
  codec: CellCodec<T>;
  get(row: Row): T | null;
  set?(row: Row, value: T): Row;
  /** Empties it, when somebody writes the word for that. */
  clear?(row: Row): Row;
}

/** A column from how its cell is read and where its value lives. Without `set` it is for reading only. */
export function sheetColumn<Row, T>({ key, codec, get, set, clear }: ColumnShape<Row, T>): SheetColumn<Row> {
  const write = (row: Row, words: Vocabulary): string => {
    const value = get(row);
    return value === null ? '' : codec.write(value, words);
  };
  return {
    key,
    label: word(`column.${key}`),
    note: word(`note.${key}`) === `note.${key}` ? '' : word(`note.${key}`),
    isReadOnly: set === undefined,
    write,
    read(row, text, words) {
      if (!set) {
        return write(row, words).trim() === text.trim()
          ? { ok: true, value: row }
          : { ok: false, problem: { code: 'READ_ONLY', params: { value: write(row, words) } } };
      }
      if (clear && text.trim() === word('clear')) return { ok: true, value: clear(row) };
      const cell = codec.read(text, words);
      return cell.ok ? { ok: true, value: set(row, cell.value) } : cell;
    },
  };
}
