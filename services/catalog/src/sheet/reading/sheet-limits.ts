/** What one uploaded sheet may hold. Everything beyond is refused while it is read, so that memory stays flat. */
export const sheetLimits = {
  /** Bytes of the file, as the gateway lets them through. */
  fileBytes: 20 * 1024 * 1024,
  /** Rows that hold anything, the heading among them. */
  rows: 5_001,
  columns: 200,
  /** UTF-16 units of one cell: what Excel lets one hold. */
  cellLength: 32_767,
  /** UTF-16 units of all cells together. */
  textLength: 8 * 1024 * 1024,
  /** Files in the ZIP of an XLSX, and bytes they unpack to. */
  entries: 500,
  unpackedBytes: 64 * 1024 * 1024,
  /** Items one file may start: each is a use case of its own. */
  newItems: 200,
  /** Shared strings of a workbook. */
  strings: 500_000,
  milliseconds: 15_000,
  /** Threads that read at the same time, and files that may wait for one. */
  threads: 2,
  waiting: 6,
  /** Memory of the thread that reads, in MB. */
  memory: 256,
} as const;
