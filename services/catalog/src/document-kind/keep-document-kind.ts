import type { ServiceContext } from '@onewindow/subgraph-kit';
import { activeCodes } from '../code-list/code-list.repository.ts';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { isCitySupervisor } from '../register/post.rules.ts';
import {
  conflictOf,
  forbidden,
  invalid,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { searchText } from '../register/search-text.rules.ts';
import { type DocumentKindRow, findDocumentKindForUpdate } from './document-kind.repository.ts';
import { documentKindInput } from './document-kind.rules.ts';

export interface KeepDocumentKindInput {
  readonly docCode: string;
  readonly expectedVersion?: number | null;
  readonly name: string;
  readonly shareMode: string;
  readonly shareResource: string;
  readonly licenceType: string;
  readonly facts: readonly string[];
  readonly issuerName: string;
  readonly issuedByBaseCodes: readonly string[];
  readonly requestId: string;
}

export type KeepDocumentKindResult =
  | { __typename: 'DocumentKindPayload'; documentKind: DocumentKindRow }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

/** Adds a document or changes how it is shared, who issues it and what it proves (Rules 13(2), 13(5)). */
export async function keepDocumentKind(
  ctx: ServiceContext,
  input: KeepDocumentKindInput,
): Promise<KeepDocumentKindResult> {
  if (!isCitySupervisor(ctx.actor)) return forbidden(ctx, 'CITY_SUPERVISOR', '13(5)');
  const parsed = documentKindInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  const expectedVersion = input.expectedVersion ?? null;
  return ctx.once<KeepDocumentKindResult>('keepDocumentKind', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = await findDocumentKindForUpdate(tx, parsed.data.docCode);
    if (!before && expectedVersion !== null) return missing('DocumentKind', parsed.data.docCode);
    const conflict = before && conflictOf(expectedVersion, before);
    if (conflict) return conflict;
    const facts = await activeCodes(tx, 'fact');
    const unknown = parsed.data.facts.filter((fact) => !facts.has(fact) && !before?.facts.includes(fact));
    if (unknown.length > 0)
      return invalid(unknown.map((fact) => ({ path: 'facts', code: 'UNKNOWN_CODE', params: { fact } })));

    const documentKind: DocumentKindRow = {
      ...parsed.data,
      facts: [...new Set(parsed.data.facts)],
      version: (before?.version ?? 0) + 1,
      changedByName: tx.actor?.name ?? 'system',
      changedAt: tx.now(),
    };
    await store(tx, documentKind);
    await bumpRegisters(tx, {
      register: 'document-kind',
      key: documentKind.docCode,
      act: 'keepDocumentKind',
      content: parsed.data,
    });
    tx.announce('DocumentKind', documentKind.docCode, documentKind.version);
    return { __typename: 'DocumentKindPayload', documentKind };
  });
}

async function store(tx: ServiceContext, kind: DocumentKindRow): Promise<void> {
  const columns = `name, share_mode, share_resource, licence_type, facts, issuer_name, issued_by_base_codes, search_text,
    version, changed_by_name, changed_at`;
  await query(
    tx,
    `insert into document_kind (doc_code, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (doc_code) do update set
       (${columns}) = (select ${columns.replaceAll(/\w+/g, (column) => `excluded.${column}`)})`,
    [
      kind.docCode,
      kind.name,
      kind.shareMode,
      kind.shareResource,
      kind.licenceType,
      kind.facts,
      kind.issuerName,
      kind.issuedByBaseCodes,
      searchText(kind.docCode, kind.name),
      kind.version,
      kind.changedByName,
      kind.changedAt,
    ],
  );
}
