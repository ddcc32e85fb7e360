import type { Microfrontend } from '@onewindow/shell-contract';
import { createRouter, createWebHistory, type Router, RouterView } from 'vue-router';
import { accessTo } from './access.ts';
import { firstPathFor } from './layout/navigation.ts';
import type { Remotes } from './remotes/remotes.ts';
import type {} from './route-meta.ts';
import type { SessionStore } from './session/session-store.ts';

/** Mounts the pages of a remote under its name; called once, before the remote counts as ready. */
export function mountRemote(router: Router, microfrontend: Microfrontend): void {
  router.addRoute({
    path: `/${microfrontend.name}`,
    component: microfrontend.frame ?? RouterView,
    meta: { remote: microfrontend.name },
    children: [...microfrontend.routes],
  });
}

/** The router of the page. A remote is fetched when its first address is opened. */
export function createShellRouter(remotes: Remotes, session: SessionStore): Router {
  const router = createRouter({
    history: createWebHistory(),
    // A change of the query only is the same page: whoever narrows a list stays where they are.
    scrollBehavior: (to, from, saved) =>
      saved ?? (to.hash ? { el: to.hash, top: 88 } : to.path === from.path ? false : { top: 0 }),
    routes: [
      { path: '/', redirect: { name: 'start' } },
      {
        path: '/start',
        name: 'start',
        component: () => import('./layout/NoStartPage.vue'),
        meta: { title: 'shell.noStart.title' },
      },
      {
        path: '/sign-in',
        name: 'sign-in',
        component: () => import('./session/SignInPage.vue'),
        meta: { title: 'shell.signIn.title', frame: 'public' },
      },
      {
        path: '/forbidden',
        name: 'forbidden',
        component: () => import('./layout/ForbiddenPage.vue'),
        meta: { title: 'shell.forbidden.title' },
      },
      ...remotes.names.map((name) => ({
        path: `/${name}/:rest(.*)*`,
        name: `remote:${name}`,
        component: () => import('./layout/RemoteGate.vue'),
        props: { name },
        meta: { remote: name },
      })),
      {
        path: '/:unknown(.*)*',
        name: 'not-found',
        component: () => import('./layout/NotFoundPage.vue'),
        meta: { title: 'shell.notFound.title' },
      },
    ],
  });

  router.beforeEach(async (to) => {
    if (to.name === 'start') return (await firstPathFor(session.actor.value, remotes)) ?? true;
    const { remote } = to.meta;
    // The gate's own route matches as long as the remote's pages are not mounted, and after that for
    // addresses the remote does not know.
    if (remote && to.name === `remote:${remote}` && remotes.stateOf(remote).status !== 'ready') {
      // A path with a query in it loses the query: the parts go one by one.
      const { path, query, hash } = to;
      if (await remotes.load(remote)) return { path, query, hash, replace: true };
      return true;
    }
    const access = accessTo(to, session);
    if (access === 'sign-in') return { name: 'sign-in', query: { next: to.fullPath } };
    if (access === 'forbidden') return { name: 'forbidden', query: { page: to.fullPath } };
    return true;
  });
  return router;
}
