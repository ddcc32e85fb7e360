import type { ListEntryKind } from '../../gql/graphql.ts';

/** An entry as the service tells it. */
export interface EntryValues {
  readonly id: string;
  readonly version: number;
  readonly kind: ListEntryKind;
  readonly number: string;
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  readonly organizationId: string;
  readonly basis: readonly string[];
  readonly duties: string;
  readonly accountability: string;
  readonly office: string;
}

/** What the dialog edits: citations are lines of one text. */
export interface EntryForm {
  kind: ListEntryKind;
  number: string;
  name: string;
  typeCode: string;
  levels: string[];
  organizationId: string;
  basis: string;
  duties: string;
  accountability: string;
  office: string;
}

/** The form of an entry; of a new one when null. */
export function entryForm(entry: EntryValues | null): EntryForm {
  return {
    kind: entry?.kind ?? 'POWER',
    number: entry?.number ?? '',
    name: entry?.name ?? '',
    typeCode: entry?.typeCode ?? '01',
    levels: [...(entry?.levels ?? ['4'])],
    organizationId: entry?.organizationId ?? '',
    basis: (entry?.basis ?? []).join('\n'),
    duties: entry?.duties ?? '',
    accountability: entry?.accountability ?? '',
    office: entry?.office ?? '',
  };
}

/** What the service takes: one citation a line, levels in order. */
export function entryInput(form: EntryForm) {
  const basis = form.basis
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...form, levels: form.levels.toSorted(), basis };
}
