import { toPersisted, useGraphqlClient } from '@onewindow/shell-contract';
import { shallowRef, watch } from 'vue';
import type { EditorRevisionFragment } from '../../gql/graphql.ts';
import { GuideRevisionAgainQuery } from '../guide-revision.query.ts';
import { maySave } from '../view/act-options.ts';
import { type Draft, draftOf } from '../view/draft.ts';
import { isSame } from '../view/is-same.ts';
import { type Merge, mergeContents, withMine } from '../view/merge.ts';
import type { Autosave } from './use-autosave.ts';
import type { DraftInHand } from './use-draft.ts';

/** A merge that waits for its decisions. `name` is '' when the other side is one's own earlier work. */
export interface OpenMerge {
  readonly merge: Merge;
  readonly mine: Draft;
  readonly newer: EditorRevisionFragment;
  readonly name: string;
  readonly at: string | null;
}

/** What was found on opening: work that never reached the server is in hand again, or lies beside a closed revision. */
export type Recovery = 'RESTORED' | 'KEPT_ASIDE' | null;

/** Brings two states of one draft together: somebody else's save, or what this browser kept. */
export function useConflict(revision: () => EditorRevisionFragment, inHand: DraftInHand, autosave: Autosave) {
  const client = useGraphqlClient();
  const open = shallowRef<OpenMerge | null>(null);
  const recovery = shallowRef<Recovery>(null);

  function offer(base: Draft, mine: Draft, newer: EditorRevisionFragment, name: string, at: string | null): void {
    const theirs = draftOf(newer);
    open.value = { merge: mergeContents(base.content, mine.content, theirs.content), mine, newer, name, at };
  }

  /** On opening: goes on with what was typed last, as far as nobody changed the draft since. */
  function recover(): void {
    const { copy } = autosave;
    if (!copy || isSame(copy.draft, draftOf(revision()))) {
      autosave.forgetCopy();
      return;
    }
    if (!maySave(revision().acts)) {
      recovery.value = 'KEPT_ASIDE';
      return;
    }
    if (copy.version === revision().version) {
      inHand.replace(copy.draft);
      recovery.value = 'RESTORED';
    } else offer(copy.base, copy.draft, revision(), '', copy.at);
  }

  async function onConflict(name: string, at: string | null): Promise<void> {
    const { data } = await client
      .query(toPersisted(GuideRevisionAgainQuery), { id: revision().id }, { requestPolicy: 'network-only' })
      .toPromise();
    const newer = data?.guideRevision as unknown as EditorRevisionFragment | null | undefined;
    if (!newer) return;
    if (maySave(newer.acts)) {
      offer(autosave.saved.value.draft, inHand.draft.value, newer, name, at);
      return;
    }
    recovery.value = 'KEPT_ASIDE';
    inHand.reset(draftOf(newer));
    autosave.rebase(newer);
  }

  watch(autosave.state, (state) => {
    if (state.kind === 'CONFLICT') void onConflict(state.name, state.at);
  });

  return {
    open,
    recovery,
    recover,
    /** Joins both; `keys` are the conflicts in which mine stays. What was in hand before can be taken back. */
    decide(keys: ReadonlySet<string>) {
      const found = open.value;
      if (!found) return;
      const { merge, mine, newer } = found;
      const theirs = draftOf(newer);
      const reasons = new Map([...theirs.justifications, ...mine.justifications].map((one) => [one.findingKey, one]));
      inHand.replace({ ...mine, content: withMine(merge, keys), justifications: [...reasons.values()] });
      open.value = null;
      autosave.rebase(newer);
    },
  };
}
