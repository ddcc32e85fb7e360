import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './errors.ts';

/** Built web files: the shell, and each remote by its name. A missing directory is simply not served. */
export interface DistDirs {
  shell: string | null;
  remotes: Readonly<Record<string, string>>;
}

/** The repository's apps, as far as they are built. */
export function builtApps(apps: string = fileURLToPath(new URL('../../../apps/', import.meta.url))): DistDirs {
  const dist = (name: string) => join(apps, name, 'dist');
  const remotes = readdirSync(apps).filter((name) => existsSync(join(dist(name), 'remoteEntry.js')));
  return { shell: dist('shell'), remotes: Object.fromEntries(remotes.map((name) => [name, dist(name)])) };
}

const immutable = 'public, max-age=31536000, immutable';

/** Vite names what it puts into assets/ after its content; everything else may change under its name. */
function cacheControl(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? immutable : 'no-cache';
}

/**
 * The shell at /, remotes under /remotes/<name>/, the list of remotes at /remotes.json. Pages of the shell
 * are all its index.html; anything else that does not exist is a plain 404, never a page taken for a script.
 */
export async function registerStaticFiles(app: FastifyInstance, { shell, remotes }: DistDirs): Promise<void> {
  const common = {
    preCompressed: true,
    index: ['index.html'],
    cacheControl: false,
    decorateReply: false,
    setHeaders: (reply: FastifyReply, path: string) => reply.header('cache-control', cacheControl(path)),
  };
  const present = Object.entries(remotes).filter(([, directory]) => existsSync(join(directory, 'remoteEntry.js')));
  for (const [name, root] of present)
    await app.register(fastifyStatic, { ...common, root, prefix: `/remotes/${name}/` });
  if (shell && existsSync(shell))
    await app.register(fastifyStatic, { ...common, root: shell, prefix: '/', decorateReply: true });

  const list = { remotes: present.map(([name]) => ({ name, entry: `/remotes/${name}/remoteEntry.js` })) };
  app.get('/remotes.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(list));

  app.setNotFoundHandler(async (request, reply) => {
    if (shell && isPage(request)) return page(reply, shell);
    return reply
      .code(404)
      .header('cache-control', 'no-store')
      .send(errorBody('NOT_FOUND', 'There is nothing here', request.id));
  });
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '';
  const isFile = /\.[^/]*$/.test(path) || /^\/(remotes|assets|graphql)(\/|$)/.test(path);
  return (method === 'GET' || method === 'HEAD') && !isFile && (headers.accept ?? '*/*').includes('text/html');
}

function page(reply: FastifyReply, shell: string): FastifyReply {
  return reply.code(200).sendFile('index.html', shell);
}
