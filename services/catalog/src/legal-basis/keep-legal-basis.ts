import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { issuesOf } from '../register/input.rules.ts';
import { isCitySupervisor } from '../register/post.rules.ts';
import {
  conflictOf,
  forbidden,
  invalid,
  invalidAt,
  missing,
  type NotFound,
  type NotPermitted,
  type ValidationFailed,
  type VersionConflict,
} from '../register/refusal.rules.ts';
import { bumpRegisters, lockRegisters } from '../register/register-state.ts';
import { searchText } from '../register/search-text.rules.ts';
import { titleKey } from './citation.rules.ts';
import { findLegalBasisForUpdate, type LegalBasisRow, loadLegalBases } from './legal-basis.repository.ts';
import { legalBasisInput } from './legal-basis.rules.ts';

export interface KeepLegalBasisInput {
  readonly id?: string | null;
  readonly expectedVersion?: number | null;
  readonly title: string;
  readonly documentNumber: string;
  readonly rank: string;
  readonly effectiveOn: string;
  readonly url: string;
  readonly requestId: string;
}

export type KeepLegalBasisResult =
  | { __typename: 'LegalBasisPayload'; basis: LegalBasisRow }
  | ValidationFailed
  | VersionConflict
  | NotPermitted
  | NotFound;

/** Adds a law to the register or corrects how it is written down; what changes the law itself is recordLegalChange. */
export async function keepLegalBasis(ctx: ServiceContext, input: KeepLegalBasisInput): Promise<KeepLegalBasisResult> {
  if (!isCitySupervisor(ctx.actor)) return forbidden(ctx, 'CITY_SUPERVISOR', '13(6)');
  const parsed = legalBasisInput.safeParse(input);
  if (!parsed.success) return invalid(issuesOf(parsed.error));
  return ctx.once<KeepLegalBasisResult>('keepLegalBasis', input.requestId, async (tx) => {
    await lockRegisters(tx);
    const before = input.id ? await findLegalBasisForUpdate(tx, input.id) : null;
    if (input.id && !before) return missing('LegalBasis', input.id);
    const conflict = before && conflictOf(input.expectedVersion, before);
    if (conflict) return conflict;
    const { title, documentNumber, rank, effectiveOn, url } = parsed.data;
    if (before?.abolishedOn && before.abolishedOn < effectiveOn)
      return invalidAt('effectiveOn', 'AFTER_ABOLITION', { abolishedOn: before.abolishedOn });

    const id = before?.id ?? newId();
    const [kept] = await query<{ version: number }>(
      tx,
      `insert into legal_basis as l (id, title, title_key, document_number, rank, effective_on, url, search_text,
         changed_by_name, changed_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
       where not exists (select 1 from legal_basis where title_key = $3 and document_number = $4 and id <> $1)
       on conflict (id) do update set (title, title_key, document_number, rank, effective_on, url, search_text,
         changed_by_name, changed_at) = (excluded.title, excluded.title_key, excluded.document_number, excluded.rank,
         excluded.effective_on, excluded.url, excluded.search_text, excluded.changed_by_name, excluded.changed_at),
         version = l.version + 1
       returning version`,
      [
        id,
        title,
        titleKey(title),
        documentNumber,
        rank,
        effectiveOn,
        url,
        searchText(title, documentNumber),
        tx.actor?.name ?? 'system',
        tx.now(),
      ],
    );
    if (!kept) return invalidAt('title', 'TAKEN', { title, documentNumber });
    await bumpRegisters(tx, { register: 'legal-basis', key: id, act: 'keepLegalBasis', content: parsed.data });
    tx.announce('LegalBasis', id, kept.version);
    const [basis] = await loadLegalBases([id], tx);
    if (!basis) throw new Error('A legal basis vanished while it was kept');
    return { __typename: 'LegalBasisPayload', basis };
  });
}
