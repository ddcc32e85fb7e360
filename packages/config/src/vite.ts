import { federation } from '@module-federation/vite';
import vue from '@vitejs/plugin-vue';
import elementPlus from 'unplugin-element-plus/vite';
import type { UserConfig } from 'vite';
import { devRemotes } from './dev-remotes.ts';
import { documentHashes } from './document-hashes.ts';
import { precompress } from './precompress.ts';

/** Address of a microfrontend while developing; `name` is its directory and its path under `/remotes/`. */
export interface RemoteOptions {
  name: string;
  port: number;
}

/** Development port of the shell; everything that Vite does not serve is asked from the gateway. */
export interface ShellOptions {
  port: number;
  gateway?: string;
}

/** Libraries that exist once in the page, whoever loads them first. */
const singletons = ['vue', 'vue-router', '@urql/vue', 'vue-i18n'] as const;

const gatewayPaths = ['/graphql', '/files/', '/g/', '/t/', '/v/', '/screen/', '/courier/', '/remotes/'];

function sharedOf(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { singleton: true, requiredVersion: false as const }]));
}

/** Switches that drop what nobody uses: the Options API stays, because Element Plus is written in it. */
const define = {
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  __VUE_I18N_LEGACY_API__: 'false',
  __VUE_I18N_FULL_INSTALL__: 'false',
  __INTLIFY_PROD_DEVTOOLS__: 'false',
  __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
};

/**
 * Vite configuration of one microfrontend: it exposes `./microfrontend`, is served from
 * `/remotes/<name>/` and takes the federation runtime and the singletons from the shell.
 * Element Plus brings only the styles of the components that are imported by name.
 */
export function defineRemote({ name, port }: RemoteOptions): UserConfig {
  return {
    base: `/remotes/${name}/`,
    define,
    server: { port, strictPort: true, host: '127.0.0.1', origin: `http://127.0.0.1:${port}`, cors: true },
    build: { target: 'es2022', outDir: 'dist', cssCodeSplit: true, rolldownOptions: { input: 'src/microfrontend.ts' } },
    plugins: [
      documentHashes(),
      vue(),
      elementPlus({}),
      federation({
        name: name.replaceAll('-', '_'),
        filename: 'remoteEntry.js',
        exposes: { './microfrontend': './src/microfrontend.ts' },
        shared: sharedOf(singletons),
        dts: false,
        disableSnapshot: true,
        experiments: { externalRuntime: true },
      }),
      precompress(),
    ],
  };
}

/**
 * Vite configuration of the shell. It names no remote: `/remotes.json` does so at run time.
 */
export function defineShell({ port, gateway = 'http://127.0.0.1:4000' }: ShellOptions): UserConfig {
  return {
    base: '/',
    define,
    server: {
      port,
      strictPort: true,
      host: '127.0.0.1',
      proxy: Object.fromEntries(gatewayPaths.map((path) => [path, { target: gateway, changeOrigin: false }])),
    },
    build: { target: 'es2022', outDir: 'dist' },
    plugins: [
      documentHashes(),
      devRemotes(gateway),
      vue(),
      federation({
        name: 'shell',
        filename: 'hostEntry.js',
        remotes: {},
        shared: sharedOf(singletons),
        dts: false,
        disableSnapshot: true,
        experiments: { provideExternalRuntime: true },
      }),
      precompress(),
    ],
  };
}
