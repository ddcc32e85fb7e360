/** What a file is, by its bytes and never by its name alone. */
import { isUtf8 } from 'node:buffer';
import { SheetRefused } from './sheet-refusal.ts';

/** A comma-separated text with its encoding, or a workbook. */
export type SheetKind =
  | { readonly kind: 'CSV'; readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030'; readonly skip: number }
  | { readonly kind: 'XLSX' };

const signatures: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'xls' },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'png' },
  { bytes: [0xff, 0xd8, 0xff], found: 'jpg' },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: 'gif' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: 'rar' },
  { bytes: [0x1f, 0x8b], found: 'gz' },
  { bytes: [0x4d, 0x5a], found: 'exe' },
];

/** Recognises a sheet; a file that is none, or not what its name says, is refused. */
export function recogniseSheet(bytes: Uint8Array, name: string): SheetKind {
  if (bytes.length === 0) throw new SheetRefused('FileEmpty');
  const extension = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  const other = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (other) throw new SheetRefused('FileTypeRefused', { found: other.found });
  const sheet = startsWith(bytes, [0x50, 0x4b]) ? ({ kind: 'XLSX' } as const) : csvOf(bytes);
  const found = sheet.kind.toLowerCase();
  const accepted = sheet.kind === 'XLSX' ? ['xlsx', ''] : ['csv', 'txt', ''];
  if (!accepted.includes(extension)) throw new SheetRefused('FileNameMisleads', { found, name });
  return sheet;
}

/** Excel in China writes GBK unless told otherwise; GB 18030 holds all of it. */
function csvOf(bytes: Uint8Array): SheetKind {
  if (startsWith(bytes, [0xff, 0xfe])) return { kind: 'CSV', encoding: 'utf-16le', skip: 2 };
  if (bytes.includes(0)) throw new SheetRefused('FileTypeRefused', { found: '?' });
  if (isUtf8(bytes)) return { kind: 'CSV', encoding: 'utf-8', skip: startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0 };
  return { kind: 'CSV', encoding: 'gb18030', skip: 0 };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
