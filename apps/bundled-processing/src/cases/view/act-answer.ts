/** What an act answered, in the parts the screen words. */
export interface ActAnswer {
  readonly __typename: string;
  readonly state?: string;
  readonly attempted?: string;
  readonly lastActorName?: string | null;
  readonly lastAct?: string | null;
  readonly lastActAt?: string | null;
  readonly reviewerName?: string;
  readonly power?: string;
  readonly organizationNames?: readonly string[];
  readonly missingCount?: number;
  readonly changedByName?: string | null;
  readonly reason?: string;
  readonly issues?: readonly { readonly path: string; readonly code: string }[];
}

/** A sentence as message key and values. */
export interface Sentence {
  readonly ok: boolean;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Picks the sentence for the answer to an act; null = no answer came, and what was typed is still there. */
export function sentenceFor(answer: ActAnswer | null | undefined, act: string): Sentence {
  const refused = (key: string, values: Sentence['values'] = {}): Sentence => ({
    ok: false,
    key: `refused.${key}`,
    values,
  });
  if (!answer) return refused('offline');
  switch (answer.__typename) {
    case 'CaseActPayload':
      return { ok: true, key: `done.${act}`, values: {} };
    case 'CaseStateConflict':
      return refused('state', { name: answer.lastActorName ?? '' });
    case 'VersionConflict':
      return refused('changed', { name: answer.changedByName ?? '' });
    case 'SamePersonRefused':
      return refused('samePerson', { name: answer.reviewerName ?? '' });
    case 'LetterMissing':
      return refused(`letter.${answer.power ?? 'accept'}`, { names: (answer.organizationNames ?? []).join('、') });
    case 'DocumentsPending':
      return refused('documents', { count: answer.missingCount ?? 0 });
    case 'ValidationFailed':
      return refused(`field.${answer.issues?.[0]?.path ?? 'other'}`);
    case 'NotPermitted':
      return refused(answer.reason === 'MAY_NOT_CARRY_OFFICIAL_DOCUMENTS' ? 'field.partnerId' : 'notPermitted');
    default:
      return refused('gone');
  }
}
