import { type BasisCitation, type GuideContent, isAppliedFor } from '@onewindow/guide-lint';

/** State of the item, as its head says. */
export type PageStatus = 'IN_FORCE' | 'SUSPENDED' | 'CANCELLED';

/** Why an item is out of service; `since` is a civil date in Asia/Shanghai. */
export interface PageNotice {
  readonly reason: string;
  readonly documentNumber: string;
  readonly since: string;
  readonly basisTitle: string | null;
}

/** Names that a content only holds as codes: code lists by list and code, legal bases by id. */
export interface PageNames {
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bases: Readonly<Record<string, { readonly title: string; readonly documentNumber: string }>>;
}

/** Where a page lives. */
export interface PageSite {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** True in the sample city: the page says so. */
  readonly isSample: boolean;
}

/** Everything a page of one published version shows; nothing is looked up while rendering. */
export interface PageFacts {
  readonly content: GuideContent;
  readonly version: number;
  /** SHA-256 of the content, the same in every channel. */
  readonly contentHash: string;
  /** Civil date. */
  readonly effectiveOn: string;
  readonly status: PageStatus;
  readonly notice: PageNotice | null;
  /** Version in force; another one than `version` on the page of an older version. */
  readonly currentVersion: number;
  /** Other published versions, newest first. */
  readonly otherVersions: readonly number[];
  readonly names: PageNames;
  readonly site: PageSite;
}

/** Whether people may apply for it now and read so: nobody applies for penalties, coercion and inspections (R4). */
export function takesApplications({ content, status, version, currentVersion }: PageFacts): boolean {
  return status === 'IN_FORCE' && version === currentVersion && isAppliedFor(content.typeCode);
}

/** Word for a code; the code itself when the list does not know it. */
export function codeName({ names }: PageFacts, list: string, code: string): string {
  return names.codes[list]?.[code] ?? code;
}

/** Words for codes, joined as a Chinese enumeration. */
export function codeNames(facts: PageFacts, list: string, codes: readonly string[]): string {
  return codes.map((code) => codeName(facts, list, code)).join('\u3001');
}

/** A citation as printed: title, document number, article. */
export function citation({ names }: PageFacts, { basisId, article }: BasisCitation): string {
  const basis = names.bases[basisId];
  if (!basis) return `${basisId} ${article}`.trim();
  const number = basis.documentNumber ? `\uFF08${basis.documentNumber}\uFF09` : '';
  return `\u300A${basis.title.replace(/^\u300A|\u300B$/gu, '')}\u300B${number}${article}`;
}

/** Address of a page of the guide below the site: `''` the guide itself, `/notice.pdf` … */
export function guidePath({ content }: PageFacts, rest = ''): string {
  return `/g/${encodeURIComponent(content.code)}${rest}`;
}

/** Address that people outside reach the guide at. */
export function publicAddress(facts: PageFacts): string {
  return `${facts.site.publicUrl}${guidePath(facts)}`;
}

/** An address that may stand behind a link: http and https, or a path of this site. Null for anything else. */
export function safeLink(address: string): string | null {
  const text = address.trim();
  if (/^\/(?![/\\])/.test(text)) return text;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** An address in full: paths of this site get its name, anything else stays as it is. */
export function fullAddress({ site }: Pick<PageFacts, 'site'>, address: string): string {
  return /^\/(?![/\\])/.test(address) ? `${site.publicUrl}${address}` : address;
}
