import { toPersisted, useGraphqlClient } from '@onewindow/shell-contract';
import { shallowRef } from 'vue';
import type { SubmitMutation as SubmitDocument } from '../gql/graphql.ts';
import { type Words, words } from '../view/words.ts';
import { SubmitMutation } from './application.query.ts';
import type { Application } from './use-application.ts';
import type { Draft } from './use-draft.ts';

/** How a submission ended. */
export type Outcome =
  | { readonly kind: 'SUBMITTED'; readonly caseId: string | null }
  /** The version is no longer in force. */
  | { readonly kind: 'OUTDATED'; readonly versionId: string }
  | { readonly kind: 'INVALID' }
  /** Not taken, with the reason in words; `again` says that pressing once more may help. */
  | { readonly kind: 'PROBLEM'; readonly words: Words; readonly again: boolean };

type Answer = SubmitDocument['submitBundleCase'];

/**
 * Sends the application. The request id is the id of its draft, so every attempt, from whatever window, is the
 * same request: pressing twice, trying again after a broken line or submitting in two windows makes one case.
 */
export function useSubmit(application: Application, draft: Draft) {
  const client = useGraphqlClient();
  const outcome = shallowRef<Outcome | null>(null);
  const isBusy = shallowRef(false);

  async function send(): Promise<Outcome> {
    const { bundleId, version, parts, record, form } = application;
    const isKept = await draft.flush();
    const requestId = draft.requestId();
    if (!isKept || requestId === null) return offline;
    const asked = new Set(form.value.fields.map(({ key }) => key));
    const values = Object.fromEntries(Object.entries(record.value).filter(([key]) => asked.has(key)));
    const { answers, materials, confirmed, delivery } = parts.value;
    const { data } = await client
      .mutation(toPersisted(SubmitMutation), {
        input: {
          requestId,
          bundleId,
          bundleVersionId: version.value.id,
          answers,
          values,
          materials: materials.map(({ docCode, fileId }) => ({ docCode, fileId })),
          confirmed: [...confirmed],
          delivery,
          isDeclaredTrue: true,
        },
      })
      .toPromise();
    return data ? judge(data.submitBundleCase) : offline;
  }

  function judge(answer: Answer): Outcome {
    switch (answer.__typename) {
      case 'SubmitBundleCasePayload':
        return { kind: 'SUBMITTED', caseId: answer.case?.id ?? null };
      case 'ValidationFailed':
        application.serverIssues.value = answer.issues.map(({ path, code, params }) => ({
          path,
          code,
          params: (params ?? {}) as Record<string, unknown>,
        }));
        return { kind: 'INVALID' };
      case 'BundleVersionOutdated':
        return { kind: 'OUTDATED', versionId: answer.currentVersionId };
      case 'BundleStopped':
        return problem('stopped', { explanation: answer.explanation });
      case 'NotPermitted':
        return problem(answer.reason === 'APPLICANT_ONLY' ? 'applicantOnly' : 'notPermitted');
      case 'NotFound':
        return problem('notFound');
    }
  }

  async function submit(): Promise<Outcome | null> {
    if (isBusy.value) return null;
    isBusy.value = true;
    outcome.value = null;
    try {
      outcome.value = await send();
      if (outcome.value.kind === 'SUBMITTED') await draft.close();
      return outcome.value;
    } finally {
      isBusy.value = false;
    }
  }

  return { submit, outcome, isBusy };
}

const offline: Outcome = { kind: 'PROBLEM', words: words('submit.problem.offline'), again: true };

function problem(key: string, params: Words['params'] = {}): Outcome {
  return { kind: 'PROBLEM', words: words(`submit.problem.${key}`, params), again: false };
}
