/** Where the draft stands between this page and the server. */
export type DraftState =
  /** Nothing to keep yet. */
  | { readonly kind: 'EMPTY' }
  /** Changes not yet sent, or on their way. */
  | { readonly kind: 'SAVING' }
  /** The server has everything; `at` is its time. */
  | { readonly kind: 'SAVED'; readonly at: string }
  /** The line is down; tried again by itself. */
  | { readonly kind: 'OFFLINE' }
  /** The server will not take it: a code of the service. */
  | { readonly kind: 'REFUSED'; readonly code: string }
  /** The draft it belonged to is gone: submitted or thrown away in another window. */
  | { readonly kind: 'GONE' };

/** Milliseconds without a change before the draft is sent. */
export const quietTime = 1_200;
/** Milliseconds before a failed save is tried again. */
export const retryTime = 5_000;
/** Most bytes a browser sends while a page is being closed (fetch keepalive). */
export const farewellBytes = 60_000;
