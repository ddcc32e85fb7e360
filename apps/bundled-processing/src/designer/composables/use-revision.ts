import { type RegisteredDocument, useRequests } from '@onewindow/shell-contract';
import { useFormat } from '@onewindow/ui';
import type { OpeningAnswerFragment } from '../../gql/graphql.ts';
import { refusalWords } from '../view/refusal-words.ts';
import { ReviseBundle } from './edits.query.ts';
import { useSay } from './use-say.ts';

type OpeningDocument = RegisteredDocument<{ answer: OpeningAnswerFragment }, { input: never }>;

/** Opens the next version of a bundle as a copy of the one in force. */
export function useRevision() {
  const say = useSay();
  const format = useFormat();
  const { busy, ask } = useRequests();

  async function revise(bundleId: string): Promise<{ number: number | null; refusal: string | null }> {
    const answer = await ask(ReviseBundle as unknown as OpeningDocument, { bundleId });
    if (answer?.__typename === 'BundleDraftPayload') return { number: answer.version.number, refusal: null };
    return { number: null, refusal: refusalWords(answer, say, format.list)?.text ?? null };
  }

  return { busy, revise };
}
