import { loadRemote, registerRemotes } from '@module-federation/runtime';
import type { Microfrontend } from '@onewindow/shell-contract';
import { shallowReactive } from 'vue';
import type { RemoteAddress } from './remote-list.ts';
import { withTimeLimit } from './with-time-limit.ts';

/** Where a remote stands: not asked for, on its way, here, or not to be had. */
export type RemoteState =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'ready'; microfrontend: Microfrontend }
  | { status: 'failed' };

/** The remotes of this installation, in the order of `/remotes.json`. */
export interface Remotes {
  readonly names: readonly string[];
  /** Reactive. */
  stateOf(name: string): RemoteState;
  /** Loads once; null when it cannot be had. A failed remote is tried again at every call. */
  load(name: string): Promise<Microfrontend | null>;
}

/** A remote that hangs would never fall back by itself. */
const timeLimit = 8_000;

/** Federation names are identifiers. */
function federationName(name: string): string {
  return name.replaceAll('-', '_');
}

/**
 * Keeps the remotes. `onReady` mounts routes and messages before anybody sees the remote as ready.
 */
export function createRemotes(
  addresses: readonly RemoteAddress[],
  onReady: (microfrontend: Microfrontend) => void,
): Remotes {
  const states = shallowReactive(new Map<string, RemoteState>());
  const running = new Map<string, Promise<Microfrontend | null>>();
  const attempts = new Map<string, number>();

  async function fetchRemote({ name, entry }: RemoteAddress): Promise<Microfrontend | null> {
    const attempt = attempts.get(name) ?? 0;
    attempts.set(name, attempt + 1);
    states.set(name, { status: 'loading' });
    // A browser remembers that a module failed; another query makes it ask again.
    const address = attempt === 0 ? entry : `${entry}?retry=${attempt}`;
    registerRemotes([{ name: federationName(name), entry: address, type: 'module' }], { force: attempt > 0 });
    try {
      const loaded = loadRemote<{ default: Microfrontend }>(`${federationName(name)}/microfrontend`);
      const microfrontend = (await withTimeLimit(loaded, timeLimit))?.default;
      if (!microfrontend) throw new Error(`Remote ${name} exposes nothing`);
      onReady(microfrontend);
      states.set(name, { status: 'ready', microfrontend });
      return microfrontend;
    } catch (error) {
      reportError(error);
      states.set(name, { status: 'failed' });
      return null;
    } finally {
      running.delete(name);
    }
  }

  return {
    names: addresses.map(({ name }) => name),
    stateOf: (name) => states.get(name) ?? { status: 'idle' },
    async load(name) {
      const state = states.get(name);
      if (state?.status === 'ready') return state.microfrontend;
      const address = addresses.find((candidate) => candidate.name === name);
      if (!address) return null;
      const work = running.get(name) ?? fetchRemote(address);
      running.set(name, work);
      return work;
    },
  };
}
