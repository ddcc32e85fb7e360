import type { BundleVersion } from './bundle.entity.ts';
import type { BundleVersionState } from './bundle.rules.ts';

/** One thing wrong with an input: where, which rule, and its data. */
export interface InputIssue {
  path: string;
  code: string;
  params: Record<string, unknown>;
}

/** Article behind every refusal of this service: lead and co-departments, one process (Rules 22(1)). */
const article = '22(1)';

/** Refusals, named as in bundle.graphql. */
export type NotFound = ReturnType<typeof notFound>;
export type NotPermitted = ReturnType<typeof notPermitted>;
export type ValidationFailed = ReturnType<typeof validationFailed>;
export type VersionConflict = ReturnType<typeof versionConflict>;
export type BundleNotEditable = ReturnType<typeof bundleNotEditable>;

/** Also the answer about drafts of other departments: as if they did not exist. */
export function notFound(kind: string, id: string) {
  return { __typename: 'NotFound' as const, message: `No such ${kind}`, kind, id };
}

export function notPermitted(reason: string) {
  return { __typename: 'NotPermitted' as const, message: 'Seen, but not to be acted on', reason, article };
}

export function validationFailed(issues: readonly InputIssue[]) {
  return { __typename: 'ValidationFailed' as const, message: 'The input breaks a rule', issues };
}

/** Tells who changed the version, and when. */
export function versionConflict(expectedVersion: number, { revision, editedByName, editedAt }: BundleVersion) {
  return {
    __typename: 'VersionConflict' as const,
    message: 'Somebody changed the draft meanwhile',
    expectedVersion,
    actualVersion: revision,
    changedByName: editedByName,
    changedAt: editedAt,
  };
}

export function bundleNotEditable(state: BundleVersionState) {
  return { __typename: 'BundleNotEditable' as const, message: `Not possible while ${state}`, state };
}
