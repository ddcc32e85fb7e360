import { type RegisteredDocument, toPersisted, useGraphqlClient } from '@onewindow/shell-contract';
import { ref } from 'vue';
import { type ActAnswer, type Sentence, sentenceFor } from '../view/act-answer.ts';
import {
  AcceptBundleCase,
  DispatchResults,
  GrantCase,
  HandOutResults,
  RefuseCase,
  ReturnCaseToReview,
  ReviewCase,
} from './acts.query.ts';

/** The case an act is about, as the screen last saw it. */
export interface ActedOn {
  readonly id: string;
  readonly version: number;
}

/** What a person enters for an act, by input field of its mutation; empty for acts without. */
export type ActFields = Readonly<Record<string, string | number>>;

type ActDocument = RegisteredDocument<{ answer: ActAnswer }, { input: object }>;

const MUTATIONS: Readonly<Record<string, unknown>> = {
  acceptBundleCase: AcceptBundleCase,
  reviewCase: ReviewCase,
  grantCase: GrantCase,
  refuseCase: RefuseCase,
  returnCaseToReview: ReturnCaseToReview,
  dispatchResults: DispatchResults,
  handOutResults: HandOutResults,
};

/**
 * Runs the legal acts of the case page. The request id stays the same until an answer came: pressing
 * again after a broken line repeats the request, and the service answers what it answered before.
 */
export function useCaseActs(seen: () => ActedOn | null | undefined, onAnswer: () => void) {
  const client = useGraphqlClient();
  const busy = ref(false);
  const sentence = ref<Sentence | null>(null);
  let pending: { key: string; requestId: string } | null = null;

  async function run(act: string, fields: ActFields): Promise<boolean> {
    const found = seen();
    const document = MUTATIONS[act] as ActDocument | undefined;
    if (!found || !document || busy.value) return false;
    busy.value = true;
    const key = JSON.stringify([act, found, fields]);
    pending = pending?.key === key ? pending : { key, requestId: crypto.randomUUID() };
    const input = { requestId: pending.requestId, caseId: found.id, expectedVersion: found.version, ...fields };
    const { data } = await client.mutation(toPersisted(document), { input }).toPromise();
    if (data) pending = null;
    sentence.value = sentenceFor(data?.answer, act);
    busy.value = false;
    if (data) onAnswer();
    return sentence.value.ok;
  }

  return { busy, sentence, run };
}
