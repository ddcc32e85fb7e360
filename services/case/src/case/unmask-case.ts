import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../row-table.ts';
import { type NotFound, type NotPermitted, notFound, type ValidationFailed, validationFailed } from './act-result.ts';
import { type AccessEntryRow, accessEntryTable } from './case.entity.ts';
import { type CaseNode, familiesByCase, insertSql } from './case.repository.ts';
import { readerOf } from './case-visibility.rules.ts';
import { textIssues } from './text-input.rules.ts';

export type UnmaskCaseResult =
  | { readonly __typename: 'UnmaskCasePayload'; readonly row: CaseNode }
  | ValidationFailed
  | NotPermitted
  | NotFound;

/**
 * Shows personal data for a stated purpose; the person can see who looked and why (architecture 6.9).
 * Looking at oneself is nothing to record.
 */
export async function unmaskCase(
  ctx: ServiceContext,
  input: { caseId: string; purpose: string },
): Promise<UnmaskCaseResult> {
  const family = (await ctx.batch(familiesByCase, input.caseId)) ?? [];
  const row = family.find(({ id }) => id === input.caseId);
  const reader = row ? readerOf(ctx.actor, row, ctx.today()) : null;
  if (!row || reader === null || !ctx.actor) return notFound('Case', input.caseId);
  const purpose = input.purpose.trim();
  const issues = textIssues('purpose', purpose, { min: 4, max: 200 });
  if (issues.length > 0) return validationFailed(issues);
  if (reader === 'APPLICANT') return { __typename: 'UnmaskCasePayload', row };
  const { personId, name, organizationName } = ctx.actor;
  const entry: AccessEntryRow = {
    id: newId(),
    caseId: row.rootId,
    personId,
    personName: name,
    organizationName,
    purpose,
    at: ctx.now(),
  };
  await ctx.transactional(async (tx) => {
    await query(tx, insertSql(accessEntryTable)('$1'), [accessEntryTable.recordset([entry])]);
  });
  return { __typename: 'UnmaskCasePayload', row };
}
