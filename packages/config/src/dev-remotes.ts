import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Ports of the remotes' own development servers, as their `vite.config.ts` state them. */
export function portsOf(apps: string): Map<string, number> {
  const ports = new Map<string, number>();
  for (const app of readdirSync(apps)) {
    const file = join(apps, app, 'vite.config.ts');
    if (!existsSync(file)) continue;
    const found = /defineRemote\(\{\s*name:\s*'([\w-]+)',\s*port:\s*(\d+)/.exec(readFileSync(file, 'utf8'));
    if (found?.[1]) ports.set(found[1], Number(found[2]));
  }
  return ports;
}

interface RemoteRow {
  name: string;
  entry: string;
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(500) }).catch(() => null);
  return response?.ok ?? false;
}

/**
 * While the shell is developed: `/remotes.json` is the gateway's, except that a remote whose development
 * server runs is taken from there. So any mixture of built and served remotes works without a setting.
 */
export function devRemotes(gateway: string): Plugin {
  return {
    name: 'onewindow:dev-remotes',
    apply: 'serve',
    configureServer(server) {
      const ports = portsOf(dirname(server.config.root));
      server.middlewares.use('/remotes.json', async (_request, response) => {
        const built = await fetch(`${gateway}/remotes.json`).then(
          async (answer) => ((await answer.json()) as { remotes: RemoteRow[] }).remotes,
          () => [],
        );
        const rows = new Map(built.map((row) => [row.name, row]));
        for (const [name, port] of ports) {
          const entry = `http://127.0.0.1:${port}/remotes/${name}/remoteEntry.js`;
          if (await answers(entry)) rows.set(name, { name, entry });
        }
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ remotes: [...rows.values()] }));
      });
    },
  };
}
