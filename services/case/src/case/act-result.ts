import type { CaseActName, CaseState } from './case.machine.ts';

/** One thing wrong with an input; screens word the code. */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>> | null;
}

export interface ValidationFailed {
  readonly __typename: 'ValidationFailed';
  readonly issues: readonly FieldIssue[];
}

export interface NotPermitted {
  readonly __typename: 'NotPermitted';
  readonly reason: string;
  readonly article: string | null;
}

export interface NotFound {
  readonly __typename: 'NotFound';
  readonly kind: string;
  readonly id: string;
}

/** Why an act did not happen; `__typename` is the code. */
export type CaseActProblem =
  | {
      readonly __typename: 'CaseStateConflict';
      readonly state: CaseState;
      readonly attempted: string;
      readonly lastActorName: string | null;
      readonly lastAct: CaseActName;
      readonly lastActAt: Date;
    }
  | { readonly __typename: 'SamePersonRefused'; readonly reviewerName: string }
  | { readonly __typename: 'LetterMissing'; readonly power: string; readonly organizationNames: readonly string[] }
  | { readonly __typename: 'DocumentsPending'; readonly missingCount: number }
  | {
      readonly __typename: 'VersionConflict';
      readonly expectedVersion: number;
      readonly actualVersion: number;
      readonly changedByName: string | null;
      readonly changedAt: Date;
    }
  | ValidationFailed
  | NotPermitted
  | NotFound;

/** What an act answers: the case as it is now, read by the resolver. */
export type CaseActResult = { readonly __typename: 'CaseActPayload'; readonly caseId: string } | CaseActProblem;

export function validationFailed(issues: readonly FieldIssue[]): ValidationFailed {
  return { __typename: 'ValidationFailed', issues };
}

export function notFound(kind: string, id: string): NotFound {
  return { __typename: 'NotFound', kind, id };
}

export function notPermitted(reason: string, article: string | null = null): NotPermitted {
  return { __typename: 'NotPermitted', reason, article };
}
