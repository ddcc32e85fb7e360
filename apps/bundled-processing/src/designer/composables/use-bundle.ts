import type { BundleContent, Change, Problem } from '@onewindow/process-forms';
import { useGraphqlQuery } from '@onewindow/shell-contract';
import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue';
import type { DesignerBundleQuery as BundleResult, DesignerVersionFragment } from '../../gql/graphql.ts';
import { DesignerBundleQuery, DesignerVersionQuery } from './version.query.ts';

/** The head of a bundle. */
export type BundleHead = NonNullable<BundleResult['bundle']>;

/** A version with its content as process-forms types it. */
export interface Version extends Omit<DesignerVersionFragment, 'content' | 'problems' | 'changes'> {
  readonly content: BundleContent;
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
}

/** The service checks contents before it keeps them, so that their shape is known here. */
export function readVersion(fragment: DesignerVersionFragment): Version {
  return fragment as Version;
}

/**
 * The bundle and one of its versions: the one with the wanted number, else the draft, else the one in force.
 * `accept` takes a newer state that a mutation brought; an older answer never replaces a newer one.
 */
export function useBundle(id: () => string, wantedNumber: () => number | null) {
  const head = useGraphqlQuery({ query: DesignerBundleQuery, variables: () => ({ id: id() }) });
  const bundle = computed(() => head.data.value?.bundle ?? null);
  const versionId = computed(() => {
    const wanted = bundle.value?.versions.find(({ number }) => number === wantedNumber());
    return wanted?.id ?? bundle.value?.draft?.id ?? bundle.value?.published?.id ?? null;
  });
  const body = useGraphqlQuery({
    query: DesignerVersionQuery,
    variables: () => ({ id: versionId.value ?? '' }),
    pause: () => versionId.value === null,
  });
  const version = shallowRef<Version | null>(null);

  function accept(newer: Version): void {
    const isOld = version.value?.id === newer.id && newer.revision < version.value.revision;
    if (!isOld) version.value = newer;
  }

  watch(
    () => body.data.value?.bundleVersion,
    (found) => {
      if (found && found.id === versionId.value) accept(readVersion(found));
    },
    { immediate: true },
  );

  const reload = async () => {
    await Promise.all([head, body].map((query) => query.executeQuery({ requestPolicy: 'network-only' })));
  };
  // A signature of another department arrives while one looks elsewhere.
  const onReturn = () => {
    if (document.visibilityState === 'visible') void reload();
  };
  onMounted(() => document.addEventListener('visibilitychange', onReturn));
  onScopeDispose(() => document.removeEventListener('visibilitychange', onReturn));

  return {
    bundle,
    version,
    accept,
    reload,
    failed: computed(() => Boolean(head.error.value ?? body.error.value)),
    loading: computed(() => head.fetching.value || body.fetching.value),
  };
}
