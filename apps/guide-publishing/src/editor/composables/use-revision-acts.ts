import type { Finding } from '@onewindow/guide-lint';
import { type RegisteredDocument, useNotify, useRequests } from '@onewindow/shell-contract';
import { useFormat } from '@onewindow/ui';
import { shallowRef } from 'vue';
import type { EditorRevisionFragment, RevisionAnswerFragment } from '../../gql/graphql.ts';
import {
  ApproveGuideRevision,
  DiscardGuideRevision,
  RecallGuideRevision,
  ReturnGuideRevision,
  ReviewGuideRevision,
  SubmitGuideRevision,
} from '../guide-acts.query.ts';
import type { GuideAct } from '../view/act-options.ts';
import { refusalWords } from '../view/refusal-words.ts';
import { useSay } from './use-say.ts';

type ActDocument = RegisteredDocument<{ answer: RevisionAnswerFragment }, { input: never }>;

const documents: Readonly<Record<GuideAct, unknown>> = {
  submitGuideRevision: SubmitGuideRevision,
  reviewGuideRevision: ReviewGuideRevision,
  approveGuideRevision: ApproveGuideRevision,
  returnGuideRevision: ReturnGuideRevision,
  recallGuideRevision: RecallGuideRevision,
  discardGuideRevision: DiscardGuideRevision,
};

/** Acts on a revision. What is not saved is saved first, so that nobody sends on less than what is on the screen. */
export function useRevisionActs(
  revision: () => EditorRevisionFragment,
  flush: () => Promise<boolean>,
  accept: (revision: EditorRevisionFragment) => void,
) {
  const say = useSay();
  const format = useFormat();
  const notify = useNotify();
  const { busy, ask } = useRequests();
  const refusal = shallowRef<string | null>(null);
  /** What the service holds against the guide; it may know rules that this page was loaded without. */
  const refusing = shallowRef<readonly Finding[]>([]);

  async function run(act: GuideAct, input: object): Promise<boolean> {
    if (busy.value) return false;
    refusal.value = null;
    if (act !== 'discardGuideRevision' && !(await flush())) {
      refusal.value = say('refused.unsaved');
      return false;
    }
    const { id, version: expectedVersion } = revision();
    const answer = await ask(documents[act] as ActDocument, { id, expectedVersion, ...input });
    if (answer?.__typename === 'GuideRevisionPayload') {
      const after = answer.revision as unknown as EditorRevisionFragment;
      accept(after);
      notify({
        kind: 'done',
        text: say(`done.${after.state}`, { day: after.effectiveOn ? format.date(after.effectiveOn) : '' }),
      });
      return true;
    }
    if (answer?.__typename === 'GuideNotPublishable' && Array.isArray(answer.findings))
      refusing.value = answer.findings;
    refusal.value = refusalWords(answer, say, format.list);
    return false;
  }

  return {
    busy,
    refusal,
    refusing,
    run,
    forget: () => {
      refusal.value = null;
    },
  };
}

export type RevisionActs = ReturnType<typeof useRevisionActs>;
