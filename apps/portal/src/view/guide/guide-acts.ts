import { type GuideContent, isAppliedFor } from '@onewindow/guide-lint';

/** Where to begin: with bundles the item is part of, on its own site, or at a window. */
export type GuideStart =
  | { readonly kind: 'BUNDLES'; readonly bundles: readonly { readonly id: string; readonly name: string }[] }
  | { readonly kind: 'SITE'; readonly href: string }
  | { readonly kind: 'WINDOW' };

/** What the way to begin depends on. */
export interface StartFacts {
  readonly status: string;
  readonly content: Pick<GuideContent, 'typeCode' | 'isOnline' | 'onlineUrl'>;
  readonly bundles: readonly { readonly id: string; readonly name: string }[];
}

/**
 * How the reader begins; null where nobody applies: penalties, coercion and inspections (Rules 14), and items out
 * of service. A bundle goes first, because it spares forms and visits (Rules 22).
 */
export function startOf({ status, content, bundles }: StartFacts): GuideStart | null {
  if (status !== 'IN_FORCE' || !isAppliedFor(content.typeCode)) return null;
  if (bundles.length > 0) return { kind: 'BUNDLES', bundles };
  const href = content.isOnline ? siteAddress(content.onlineUrl) : null;
  return href ? { kind: 'SITE', href } : { kind: 'WINDOW' };
}

/** An address of the web, or null: what was typed as an address may be anything. */
export function siteAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** What a telephone dials: digits, plus and extensions; null when there is no number in the text. */
export function dialOf(phone: string): string | null {
  const [number] = /\+?\d[\d\s-]{2,}\d/.exec(phone) ?? [];
  return number ? `tel:${number.replaceAll(/\s/g, '')}` : null;
}
