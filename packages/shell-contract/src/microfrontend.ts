import type { Component, Ref } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type {} from './route-meta.ts';

/** One entry of the navigation; `label` is a key inside the microfrontend's own messages. */
export interface NavigationEntry {
  /** Absolute path, beginning with `/<name>`. */
  to: string;
  label: string;
  icon: Component;
  /** Any of these roles sees the entry; without roles, everybody of the audience does. */
  roles?: readonly string[];
  /** `public` entries stand in the light header, `staff` entries in the rail. */
  audience: 'public' | 'staff';
  /** Key of the heading above the entry in the rail. */
  group?: string;
  /** Number beside the entry; called in the set-up of the entry's component. Above 99 it reads 99+. */
  useCount?: () => Readonly<Ref<number | null>>;
}

/** Nested messages of one locale. */
export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** What a remote hands to the shell. */
export interface Microfrontend {
  /** Directory name; routes are mounted under `/<name>`, messages under the namespace `<name>`. */
  name: string;
  /** Paths relative to `/<name>`; pages are lazy. */
  routes: readonly RouteRecordRaw[];
  navigation: readonly NavigationEntry[];
  messages: Readonly<Record<'zh-CN', MessageTree>>;
  /** Wraps every page of the remote; it renders a RouterView. Lazy, because every manifest is read at the start. */
  frame?: () => Promise<Component>;
}

/** Types the manifest of a microfrontend; the default export of `src/microfrontend.ts`. */
export function defineMicrofrontend(microfrontend: Microfrontend): Microfrontend {
  return microfrontend;
}
