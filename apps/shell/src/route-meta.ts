import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Name of the remote the page belongs to. */
    remote?: string;
    /** Keeps the light header whoever signs in meanwhile: another frame would build the page anew. */
    frame?: 'public';
  }
}
