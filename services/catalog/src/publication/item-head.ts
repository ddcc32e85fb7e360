import type { GuideContent } from '@onewindow/guide-lint';
import type { ItemVersion } from '../item/item.entity.ts';
import { searchForm, searchTerms } from '../item/item-search.rules.ts';
import { daysOf, displayName } from './item-snapshot.ts';

/** What the head of an item shows of its version in force. */
export function headOf(content: GuideContent, published: ItemVersion) {
  const name = displayName(content);
  return {
    code: content.code,
    version: published.version,
    versionId: published.id,
    name,
    organizationId: content.organization.id,
    organizationName: content.organization.name,
    divisionCode: content.divisionCode,
    baseCode: content.baseCode,
    variantName: content.variantName,
    typeCode: content.typeCode,
    handling: content.handling,
    ...daysOf(content),
    searchName: searchForm(name),
    searchTerms: searchTerms(name),
    contentHash: published.contentHash,
    effectiveOn: published.effectiveOn ?? null,
    publishedAt: published.publishedAt,
  };
}
