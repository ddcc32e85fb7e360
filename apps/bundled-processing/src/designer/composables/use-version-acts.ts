import { type RegisteredDocument, useRequests } from '@onewindow/shell-contract';
import type { VersionActAnswerFragment } from '../../gql/graphql.ts';
import { readVersion, type Version } from './use-bundle.ts';
import {
  PublishBundle,
  ReopenBundleDraft,
  RequestBundleConsent,
  ReturnBundleConsent,
  SignBundleConsent,
} from './version-acts.query.ts';

type ActDocument = RegisteredDocument<{ answer: VersionActAnswerFragment }, { input: never }>;

/** Acts of the lead department on the revision it has read; acts of a co-department on the content it has read. */
export function useVersionActs(
  version: () => Version,
  accept: (version: Version) => void,
  report: (answer: VersionActAnswerFragment | null) => void,
) {
  const { busy, ask } = useRequests();

  async function act(document: unknown, input: object): Promise<boolean> {
    if (busy.value) return false;
    const answer = await ask(document as ActDocument, { versionId: version().id, ...input });
    report(answer);
    if (answer?.__typename !== 'BundleVersionActPayload') return false;
    accept(readVersion(answer.version));
    return true;
  }

  const onRevision = (document: unknown) => () => act(document, { expectedRevision: version().revision });
  return {
    busy,
    request: onRevision(RequestBundleConsent),
    reopen: onRevision(ReopenBundleDraft),
    publish: onRevision(PublishBundle),
    sign: () => act(SignBundleConsent, { contentHash: version().contentHash }),
    giveBack: (reason: string) => act(ReturnBundleConsent, { reason }),
  };
}
