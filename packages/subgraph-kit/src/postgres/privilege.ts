import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { PostgresProblem } from './problem.ts';

/** PostgreSQL refuses to run as root. This says as whom a program is started, and how. */
export interface RunAs {
  /** Command words put before the program. */
  prefix: readonly string[];
  /** Given to `spawn` when node itself changes the user. */
  ids: { uid: number; gid: number } | undefined;
}

const NOBODY = 65534;
const PLAIN: RunAs = { prefix: [], ids: undefined };

/**
 * Chooses how to run PostgreSQL in `directory` (which exists). The directory's owner decides, because a server that
 * runs as somebody else than the owner of its files refuses to start; an empty directory of root is given to nobody.
 */
export function chooseRunAs(directory: string, program: string, fresh: boolean): RunAs {
  const me = process.geteuid?.() ?? 0;
  const owner = statSync(directory);
  if (process.platform === 'win32') return PLAIN;
  if (me !== 0) {
    if (owner.uid === me) return PLAIN;
    throw new PostgresProblem(
      `The data directory ${directory} belongs to user ${owner.uid} and this is user ${me}; start as its owner, or choose another DATA_DIR.`,
    );
  }
  const reduced = owner.uid !== 0 ? owner : { uid: NOBODY, gid: NOBODY };
  if (fresh || owner.uid !== 0) {
    chownSync(directory, reduced.uid, reduced.gid);
    const found = reducedUser(reduced.uid, reduced.gid).find((way) => works(way, directory, program));
    if (found) return found;
    chownSync(directory, owner.uid, owner.gid);
  }
  if (works(NAMESPACE, directory, program)) return NAMESPACE;
  throw new PostgresProblem(
    'PostgreSQL cannot run as root and this machine lets neither setpriv nor unshare lower the rights; start as an ordinary user.',
  );
}

/** Root keeps the files and is called nobody inside a user namespace of its own. */
const NAMESPACE: RunAs = {
  prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'],
  ids: undefined,
};

/** Ways to run as another user: bare, and with the one right that lets it pass directories only root may enter. */
function reducedUser(uid: number, gid: number): RunAs[] {
  const capability = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--',
  ];
  return [
    { prefix: [], ids: { uid, gid } },
    { prefix: capability, ids: undefined },
  ];
}

function works(way: RunAs, directory: string, program: string): boolean {
  const [command = '/bin/sh', ...words] = [
    ...way.prefix,
    '/bin/sh',
    '-c',
    'test -w "$1" && test -x "$1" && "$2" --version',
    'probe',
    directory,
    program,
  ];
  return spawnSync(command, words, { ...way.ids, stdio: 'ignore', cwd: '/' }).status === 0;
}
