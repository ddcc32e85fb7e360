/**
 * A condition of the machine that a person must mend (unwritable directory, unsupported platform, foreign owner).
 * `message` is one complete sentence that says what to do; callers print it without a stack.
 */
export class PostgresProblem extends Error {
  override name = 'PostgresProblem';
}

/** The code of a system error such as EACCES, or '' when the value is something else. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
