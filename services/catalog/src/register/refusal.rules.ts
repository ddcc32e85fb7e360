import type { ServiceContext } from '@onewindow/subgraph-kit';

/** One thing that is wrong with an input: where, which rule, and its data. */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface ValidationFailed {
  readonly __typename: 'ValidationFailed';
  readonly message: string;
  readonly issues: readonly Issue[];
}

export interface NotPermitted {
  readonly __typename: 'NotPermitted';
  readonly message: string;
  readonly reason: string;
  readonly article: string | null;
}

export interface NotFound {
  readonly __typename: 'NotFound';
  readonly message: string;
  readonly kind: string;
  readonly id: string;
}

export interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly message: string;
  readonly expectedVersion: number;
  readonly actualVersion: number;
  readonly changedByName: string | null;
  readonly changedAt: Date | null;
}

export function invalid(issues: readonly Issue[]): ValidationFailed {
  return { __typename: 'ValidationFailed', message: 'The input breaks rules', issues };
}

/** One issue. */
export function invalidAt(path: string, code: string, params: Issue['params'] = {}): ValidationFailed {
  return invalid([{ path, code, params }]);
}

/** `article` names the positional article of the Rules that gives the power to somebody else. */
export function forbidden(ctx: ServiceContext, reason: string, article: string | null = null): NotPermitted {
  const why = ctx.actor ? reason : 'SIGN_IN';
  return { __typename: 'NotPermitted', message: 'This person may not do that', reason: why, article };
}

export function missing(kind: string, id: string): NotFound {
  return { __typename: 'NotFound', message: `There is no such ${kind}`, kind, id };
}

/** Null when the version that was read is the one that is there; a row that is there already is not added. */
export function conflictOf(
  expectedVersion: number | null | undefined,
  row: { version: number; changedByName?: string | null; changedAt?: Date | null },
): VersionConflict | null {
  if (row.version === expectedVersion) return null;
  return {
    __typename: 'VersionConflict',
    message: 'Somebody changed this in the meantime',
    expectedVersion: expectedVersion ?? 0,
    actualVersion: row.version,
    changedByName: row.changedByName ?? null,
    changedAt: row.changedAt ?? null,
  };
}
