import { toPersisted, useGraphqlClient, useSession } from '@onewindow/shell-contract';
import { shallowRef } from 'vue';
import { noParts, readParts } from '../view/application-parts.ts';
import { ApplicationStartQuery, BundleVersionContentQuery } from './application.query.ts';
import type { ApplicationStart, Version } from './use-application.ts';
import type { KnownDraft } from './use-draft.ts';

/** Everything an application needs to begin; `outdated` is the version it was begun on, when another is in force. */
export interface Beginning {
  readonly start: ApplicationStart;
  readonly draft: KnownDraft | null;
  readonly outdated: Version | 'UNKNOWN' | null;
}

export type StartState =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'FAILED' }
  | { readonly kind: 'MISSING' }
  | { readonly kind: 'READY'; readonly beginning: Beginning };

/** Fetches a version by id; null when it cannot be had. */
export function useVersions(): (id: string) => Promise<Version | null> {
  const client = useGraphqlClient();
  return async (id) => {
    const { data } = await client.query(toPersisted(BundleVersionContentQuery), { id }).toPromise();
    return data?.bundleVersion ? asVersion(data.bundleVersion) : null;
  };
}

/** Reads the version in force and the draft from the server, past the cache: the draft changes with every save. */
export function useApplicationStart(bundleId: string) {
  const client = useGraphqlClient();
  const session = useSession();
  const versionOf = useVersions();
  const state = shallowRef<StartState>({ kind: 'LOADING' });

  async function load(): Promise<StartState> {
    const { data } = await client
      .query(toPersisted(ApplicationStartQuery), { bundleId }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data) return { kind: 'FAILED' };
    const published = data.bundle?.published;
    if (!published) return { kind: 'MISSING' };
    const kept = data.applicationDraft;
    const isOutdated = kept && kept.bundleVersionId !== published.id;
    const outdated = isOutdated ? ((await versionOf(kept.bundleVersionId)) ?? 'UNKNOWN') : null;
    const { name = '', idNumber = null, mobile = null } = session.actor.value ?? {};
    return {
      kind: 'READY',
      beginning: {
        start: {
          bundleId,
          version: asVersion(published),
          parts: kept ? readParts(kept) : noParts,
          person: { name, idNumber, mobile },
        },
        draft: kept ? { id: kept.id, savedAt: kept.savedAt } : null,
        outdated,
      },
    };
  }

  async function begin() {
    state.value = { kind: 'LOADING' };
    state.value = await load();
  }
  void begin();
  return { state, retry: begin };
}

function asVersion({ id, number, content }: { id: string; number: number; content: unknown }): Version {
  return { id, number, content: content as Version['content'] };
}
