import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Name of the remote the page belongs to. */
    remote?: string;
  }
}
