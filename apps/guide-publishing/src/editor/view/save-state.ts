/** Where the draft stands between this page and the server. */
export type SaveState =
  /** The server has everything; `at` is its time. */
  | { readonly kind: 'SAVED'; readonly at: string }
  /** Changes not yet sent. */
  | { readonly kind: 'CHANGED' }
  | { readonly kind: 'SAVING' }
  /** The line is down; kept in this browser, tried again by itself. */
  | { readonly kind: 'OFFLINE' }
  /** Somebody else saved meanwhile. */
  | { readonly kind: 'CONFLICT'; readonly name: string; readonly at: string | null }
  /** The server will not take it: a code of the service, with the paths it names. */
  | { readonly kind: 'REFUSED'; readonly code: string; readonly paths: readonly string[] };

/** Milliseconds without a change before the draft is sent. */
export const quietTime = 1_500;
/** Milliseconds before a failed save is tried again. */
export const retryTime = 5_000;
