/**
 * One thing wrong with what a person entered. `path` is a question id, a field `role:element`, or a
 * role; `code` is worded by the screen with `params`. In a repeated role `params.entry` counts from 0.
 */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}
