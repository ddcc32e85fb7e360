/** Shape of a code list, and where its codes are used. */
import { guideElements } from '@onewindow/guide-lint';
import { z } from 'zod';
import { text } from '../register/input.rules.ts';

const entry = z.object({ code: text(1, 100), label: text(1, 200), isActive: z.boolean() });

/** A whole list: every code once. */
export const codeListInput = z.object({
  codes: z
    .array(entry)
    .max(2000, { message: 'TOO_MANY' })
    .refine((codes) => new Set(codes.map(({ code }) => code)).size === codes.length, { message: 'CODE_TWICE' }),
});

/** Property of a row that holds the code, for tables of a guide. */
const rowProperties: Readonly<Record<string, string>> = { specialProcedures: 'code', results: 'typeCode' };

/** Paths in a guide that the registry of elements does not name. */
const materialPaths: Readonly<Record<string, string>> = {
  sourceType: '$.materials[*].sourceType',
  agencyCategory: '$.materials[*].agencyCategory',
};

/** Columns of registers, `table.column`. */
const registerColumns: Readonly<Record<string, readonly string[]>> = {
  itemType: ['list_entry.type_code', 'directory_entry.type_code'],
  useLevel: ['list_entry.levels', 'directory_entry.levels'],
  fact: ['document_kind.facts'],
  basisRank: ['legal_basis.rank'],
  changeKind: ['item_version.change_kind', 'guide_revision.change_kind'],
};

/** Where the codes of a list are stored: JSON paths of a guide, and columns. Words of the lint are stored nowhere. */
export function usesOf(listId: string): { paths: string[]; columns: readonly string[] } {
  const paths = guideElements
    .filter(({ codeList }) => codeList === listId)
    .map(({ element, kind }) => {
      if (kind === 'rows') return `$.${element}[*].${rowProperties[element]}`;
      return kind === 'codes' ? `$.${element}[*]` : `$.${element}`;
    });
  const material = materialPaths[listId];
  return { paths: material ? [...paths, material] : paths, columns: registerColumns[listId] ?? [] };
}
