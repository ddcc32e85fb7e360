import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the page title, with its namespace: `portal.home.title`. */
    title?: string;
    /** Any of these roles may open the page. The server decides; this only spares a dead end. */
    roles?: readonly string[];
    /** Asks for the sign-in first. Implied by `roles`. */
    signedIn?: boolean;
    /** `canvas` folds the rail to 56 px and drops the page padding; `bare` drops both (scan screens, kiosk). */
    layout?: 'page' | 'canvas' | 'bare';
  }
}
