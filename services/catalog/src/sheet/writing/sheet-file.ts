/** A sheet on its way out: heading, rows as they come, and what stands beside them. */
export interface SheetFile {
  /** Name of the sheet inside a workbook. */
  readonly title: string;
  readonly heading: readonly string[];
  readonly rows: AsyncIterable<readonly string[]>;
  /** A second sheet in a workbook: what to write in which column. */
  readonly notes: readonly (readonly string[])[];
  readonly notesTitle: string;
}
