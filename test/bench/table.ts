/** One line of the table. */
export interface Row {
  readonly what: string;
  /** With its unit. */
  readonly value: string;
  /** Against what it is compared with; empty when with nothing. */
  readonly ratio?: string;
  readonly aim?: string;
  /** Whether the aim is reached; absent without an aim. */
  readonly isReached?: boolean;
}

/** One part of the bench. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  /** A sentence each: how something was measured, or what a shortfall comes from. */
  readonly notes: readonly string[];
  /** Every number, for bench.json. */
  readonly data: object;
}

/** A row whose number must be at least (or at most) `aim`. */
export function judged(
  row: Omit<Row, 'aim' | 'isReached'>,
  { number, aim, unit = '' }: { number: number; aim: { atLeast: number } | { atMost: number }; unit?: string },
): Row {
  const isReached = 'atLeast' in aim ? number >= aim.atLeast : number <= aim.atMost;
  const words = 'atLeast' in aim ? `>= ${aim.atLeast}${unit}` : `<= ${aim.atMost}${unit}`;
  return { ...row, aim: words, isReached };
}

/** All sections as one table with aligned columns, notes below. */
export function tableOf(sections: readonly Section[]): string {
  const head = ['what', 'value', 'ratio', 'aim', ''];
  const cells = sections.map(({ rows }) =>
    rows.map(({ what, value, ratio = '', aim = '', isReached }) => [
      what,
      value,
      ratio,
      aim,
      isReached === undefined ? '' : isReached ? 'ok' : 'SHORT',
    ]),
  );
  const widths = head.map((word, column) =>
    Math.max(word.length, ...cells.flat().map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const parts = sections.map(({ title }, index) => [title, ...(cells[index] ?? []).map((row) => `  ${line(row)}`)]);
  const notes = sections.flatMap((section) => section.notes.map((note) => `- ${note}`));
  return [`  ${line(head)}`, ...parts.flat(), '', ...notes].join('\n');
}
