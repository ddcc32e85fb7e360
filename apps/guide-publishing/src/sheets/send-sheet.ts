/** One thing wrong with a row, worded by the service. */
export interface SheetProblem {
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** A row that cannot go in, with its cells as they were. */
export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly SheetProblem[];
}

/** What became of a file: rows that went in or would go in, and those that came back. */
export interface SheetOutcome {
  readonly isDryRun: boolean;
  readonly heading: readonly string[];
  readonly total: number;
  readonly good: number;
  readonly bad: readonly BadRow[];
  readonly revisions: readonly { readonly id: string; readonly itemCode: string }[];
}

/** A file that was not taken at all, with the service's sentence; null when the line broke. */
export type SheetAnswer = { readonly outcome: SheetOutcome } | { readonly refusal: string | null };

/** Sends a file to be checked, or to be taken over as drafts. The same request id takes it over once. */
export async function sendSheet(
  subject: 'items' | 'materials',
  mode: 'check' | 'apply',
  { file, requestId }: { file: File; requestId: string },
): Promise<SheetAnswer> {
  try {
    const answer = await fetch(`/guide-sheets/${subject}?mode=${mode}`, {
      method: 'POST',
      body: file,
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
        'x-request-id': requestId,
      },
    });
    const body = (await answer.json()) as SheetOutcome & { message?: string };
    return answer.ok ? { outcome: body } : { refusal: body.message ?? null };
  } catch {
    return { refusal: null };
  }
}
