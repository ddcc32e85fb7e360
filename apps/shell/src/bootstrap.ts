import '@onewindow/ui/tokens.css';
import '@onewindow/ui/element.css';
import '@onewindow/ui/base.css';
import '@onewindow/ui/controls.css';
import { confirmKey, notifyKey, sessionKey } from '@onewindow/shell-contract';
import { install as installGraphql } from '@urql/vue';
import { createApp } from 'vue';
import App from './App.vue';
import { createGraphqlClient } from './graphql/client.ts';
import { addMessages, createShellI18n } from './i18n.ts';
import { remotesKey, sessionStoreKey } from './keys.ts';
import { confirmationKey, createConfirmation } from './notices/confirmation.ts';
import { createToasts, toastsKey } from './notices/toasts.ts';
import { fetchRemoteList } from './remotes/remote-list.ts';
import { createRemotes } from './remotes/remotes.ts';
import { createShellRouter, mountRemote } from './router.ts';
import { sessionFetch } from './session/expiry.ts';
import { createSessionStore } from './session/session-store.ts';

/** Starts the page: who is here, which remotes there are, then the first route. */
export async function bootstrap(): Promise<void> {
  const i18n = createShellI18n();
  const client = createGraphqlClient(
    sessionFetch({
      accountId: () => session.actor.value?.id ?? null,
      probe: () => session.probe(),
      renew: () => session.renew(),
    }),
  );
  const session = createSessionStore({
    client: () => client,
    openSignInPage: async () => {
      await router.push({ name: 'sign-in', query: { next: router.currentRoute.value.fullPath } });
    },
    leave: (path) => location.assign(path),
    fetch: (...request) => fetch(...request),
  });
  const [addresses] = await Promise.all([fetchRemoteList().catch(() => []), session.load()]);
  const remotes = createRemotes(addresses, (microfrontend) => {
    addMessages(i18n, microfrontend);
    mountRemote(router, microfrontend);
  });
  const router = createShellRouter(remotes, session);
  const toasts = createToasts();
  const confirmation = createConfirmation();

  const app = createApp(App);
  app.use(i18n);
  installGraphql(app, client);
  app.provide(sessionKey, session);
  app.provide(sessionStoreKey, session);
  app.provide(remotesKey, remotes);
  app.provide(toastsKey, toasts);
  app.provide(notifyKey, toasts.show);
  app.provide(confirmationKey, confirmation);
  app.provide(confirmKey, confirmation.ask);
  app.use(router);
  app.mount('#app');
}
