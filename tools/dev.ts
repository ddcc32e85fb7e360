/**
 * `pnpm dev -- <app>`: one remote and the shell by Vite with hot reload, everything else from the last build, on a
 * running city of its own. Operations need not be registered while they are being written.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { repository } from './steps.ts';

interface RemoteList {
  remotes: { name: string; entry: string }[];
}

const [app = ''] = process.argv.slice(2).filter((word) => word !== '--');
const apps = path.join(repository, 'apps');
const remotes = readdirSync(apps).filter((name) => existsSync(path.join(apps, name, 'src/microfrontend.ts')));

/** Words are given to the page once, when it starts: changed ones need a new page. */
const newWords: Plugin = {
  name: 'onewindow:new-words',
  handleHotUpdate({ file, server }) {
    if (file.includes('/locales/')) server.ws.send({ type: 'full-reload' });
  },
};

if (app !== 'shell' && !remotes.includes(app)) {
  process.stderr.write(`Name the app to work on: pnpm dev -- <${['shell', ...remotes].join(' | ')}>\n`);
  process.exit(1);
}

const city = startCity();
const servers: ViteDevServer[] = [];
const gateway = await readyUrl(city);
const remote = app === 'shell' ? null : await serve(app, []);
const shell = await serve('shell', [remoteList(gateway, remote)]);
process.stdout.write(`Working on ${app} at ${shell.url}; the rest comes from ${gateway}\n`);

/** The city as `npm start` runs it; this process ends with it, and it ends with this process. */
function startCity(): ChildProcess {
  const child = spawn(process.execPath, [path.join(repository, 'services/standalone/src/main.ts')], {
    cwd: repository,
    env: { ...process.env, GRAPHQL_OPERATIONS: 'any' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  child.once('exit', (code) => process.exit(code ?? 1));
  const stop = (): void => {
    void Promise.all(servers.map((server) => server.close())).finally(() => child.kill('SIGTERM'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.connected) process.once('disconnect', stop);
  return child;
}

function readyUrl({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (!stdout) return;
    createInterface(stdout).on('line', (line) => {
      process.stdout.write(`${line}\n`);
      const found = /^OneWindow ready at (\S+)$/.exec(line);
      if (found?.[1]) resolve(found[1]);
    });
  });
}

/** One app by its own Vite configuration. */
async function serve(name: string, plugins: Plugin[]): Promise<{ name: string; url: string }> {
  const root = path.join(apps, name);
  const server = await createServer({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    plugins: [...plugins, newWords],
    clearScreen: false,
  });
  servers.push(server);
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error(`Vite serves ${name} at no address`);
  return { name, url };
}

/** Answers `/remotes.json` as the gateway does, with the remote at work taken from Vite; the rest is asked of the city. */
function remoteList(from: string, atWork: { name: string; url: string } | null): Plugin {
  return {
    name: 'onewindow:remote-at-work',
    config: (own) => ({
      server: {
        proxy: Object.fromEntries(Object.keys(own.server?.proxy ?? {}).map((prefix) => [prefix, { target: from }])),
      },
    }),
    configureServer(server) {
      server.middlewares.use('/remotes.json', (_request, response) => {
        fetch(`${from}/remotes.json`)
          .then(async (answer) => {
            const list = (await answer.json()) as RemoteList;
            const others = list.remotes.filter(({ name }) => name !== atWork?.name);
            const own = atWork ? [{ name: atWork.name, entry: new URL('remoteEntry.js', atWork.url).href }] : [];
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify({ remotes: [...others, ...own] }));
          })
          .catch(() => {
            response.statusCode = 502;
            response.end();
          });
      });
    },
  };
}
