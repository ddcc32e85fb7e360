import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from './process.mjs';

const stampName = 'node_modules/.onewindow-install';

/** Installs the packages of the lock file, unless exactly they are installed already. */
export async function installPackages(root, env) {
  const stamp = path.join(root, stampName);
  const wanted = hashOf(manifests(root));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Installing packages\n');
  const words = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'];
  await must('Installing packages', 'pnpm', words, { cwd: root, env });
  writeFileSync(stamp, wanted);
}

function manifests(root) {
  const rooms = ['apps', 'packages', 'services'].flatMap((floor) => {
    const directory = path.join(root, floor);
    return existsSync(directory) ? readdirSync(directory).map((room) => path.join(directory, room)) : [];
  });
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => path.join(root, name));
  return [
    ...files,
    ...[root, ...rooms, path.join(root, 'graphql'), path.join(root, 'test')].map((room) =>
      path.join(room, 'package.json'),
    ),
  ];
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    if (existsSync(file)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
