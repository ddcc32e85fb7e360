/** What a catalogue entry must look like, and in which elements two of them differ (Rules 12). */
import type { BasisCitation } from '@onewindow/guide-lint';
import { z } from 'zod';
import { baseCode, citation, levels, text } from '../register/input.rules.ts';
import type { Issue } from '../register/refusal.rules.ts';

/** What a catalogue entry says. */
export interface DirectoryEntryContent {
  readonly baseCode: string;
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  /** 1 nation, 2 region, 3 city. */
  readonly ownerLevel: string;
  readonly basis: readonly BasisCitation[];
  readonly isValid: boolean;
}

/** Level that owns what the city adds itself. */
export const CITY_OWNED = '3';
const mostEntries = 5000;

const common = {
  baseCode,
  name: text(2, 200),
  typeCode: z.string().regex(/^\d{2}$/, { message: 'TYPE_CODE' }),
  levels,
  basis: z.array(citation).min(1, { message: 'REQUIRED' }).max(50, { message: 'TOO_MANY' }),
  isValid: z.boolean(),
};

/** Digits 3 and 4 of a base code are its type (domain notes 2.2). */
function hasOwnType(entry: { baseCode: string; typeCode: string }): boolean {
  return entry.baseCode.slice(2, 4) === entry.typeCode;
}

const ownType = { path: ['typeCode'], message: 'TYPE_OF_BASE_CODE' };

/** An entry the city keeps itself. */
export const cityEntry = z.object(common).refine(hasOwnType, ownType);

/** What comes from upstream: nation and region own it, every code once. */
export const upstreamEntries = z
  .array(
    z
      .strictObject({ ...common, ownerLevel: z.enum(['1', '2'], { message: 'OWNER_LEVEL' }) })
      .refine(hasOwnType, ownType),
  )
  .min(1, { message: 'REQUIRED' })
  .max(mostEntries, { message: 'TOO_MANY' })
  .refine((entries) => new Set(entries.map((entry) => entry.baseCode)).size === entries.length, {
    message: 'CODE_TWICE',
  });

const elements = ['name', 'typeCode', 'levels', 'ownerLevel', 'basis', 'isValid'] as const;

/** Elements that a new state of an entry changes. */
export function changedElements(before: DirectoryEntryContent, after: DirectoryEntryContent): string[] {
  return elements.filter((element) => comparable(before[element]) !== comparable(after[element]));
}

/** Citations of laws nobody registered. */
export function unknownBasisIssues(entries: readonly DirectoryEntryContent[], known: ReadonlySet<string>): Issue[] {
  return entries.flatMap((entry) =>
    entry.basis
      .filter(({ basisId }) => !known.has(basisId))
      .map(({ basisId }) => ({
        path: 'basis',
        code: 'UNKNOWN_BASIS',
        params: { baseCode: entry.baseCode, basisId },
      })),
  );
}

function comparable(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const rows = value.map((row: unknown) =>
    typeof row === 'object' && row !== null ? JSON.stringify(Object.entries(row).sort()) : JSON.stringify(row),
  );
  return rows.sort().join();
}
