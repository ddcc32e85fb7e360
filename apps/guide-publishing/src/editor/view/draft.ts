import type { GuideContent } from '@onewindow/guide-lint';
import type { GuideChangeKind } from '../../gql/graphql.ts';

/** Why a warning stays, by the key of its finding. */
export interface KeptWarning {
  readonly findingKey: string;
  readonly text: string;
}

/** Everything a person edits in one revision. */
export interface Draft {
  readonly content: GuideContent;
  readonly justifications: readonly KeptWarning[];
  readonly changeKind: GuideChangeKind;
  readonly changeReason: string;
  readonly changeDocument: string;
}

/** What the server knows of a revision, in the parts the draft is made of. */
export interface StoredDraft {
  readonly content: unknown;
  readonly justifications: readonly KeptWarning[];
  readonly changeKind: GuideChangeKind;
  readonly changeReason: string;
  readonly changeDocument: string;
}

/** The service checks contents before it keeps them, so that their shape is known here. */
export function draftOf(stored: StoredDraft): Draft {
  const { content, justifications, changeKind, changeReason, changeDocument } = stored;
  return {
    content: content as GuideContent,
    justifications: justifications.map(({ findingKey, text }) => ({ findingKey, text })),
    changeKind,
    changeReason,
    changeDocument,
  };
}

/** The draft with a reason for a warning; an empty reason takes it out. */
export function withJustification(draft: Draft, findingKey: string, text: string): Draft {
  const others = draft.justifications.filter((kept) => kept.findingKey !== findingKey);
  return { ...draft, justifications: text === '' ? others : [...others, { findingKey, text }] };
}
