import type { GuideContent } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { invalidAt, type ValidationFailed } from '../register/refusal.rules.ts';

/** How the variant of a content stands among the organisation's items. */
export interface VariantStanding {
  /** Another item or draft of the organisation has it already (Rules 13(1): one guide a variant). */
  readonly refusal: ValidationFailed | null;
  /** The guide in force has another name: whatever template the old one had, nobody measures the new one by it. */
  readonly isRenamed: boolean;
}

/** Reads how the variant of a content stands; one statement. */
export async function loadVariantStanding(
  tx: ServiceContext,
  { code, organization, baseCode, variantName }: GuideContent,
): Promise<VariantStanding> {
  const [row] = await query<{ takenBy: string | null; isRenamed: boolean }>(
    tx,
    `select (
         select code from item where organization_id = $1 and base_code = $2 and variant_name = $3
           and status <> 'CANCELLED' and code <> $4
         union all
         select item_code from guide_revision where organization_id = $1 and base_code = $2 and variant_name = $3
           and item_code <> $4 and state not in ('PUBLISHED', 'DISCARDED')
         limit 1) as "takenBy",
       exists (select from item where code = $4 and variant_name <> $3) as "isRenamed"`,
    [organization.id, baseCode, variantName, code],
  );
  const itemCode = row?.takenBy ?? null;
  return {
    refusal: itemCode === null ? null : invalidAt('content.variantName', 'VARIANT_TAKEN', { itemCode }),
    isRenamed: row?.isRenamed ?? false,
  };
}
