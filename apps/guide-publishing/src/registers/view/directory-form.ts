/** A citation as the service takes it. */
interface Citation {
  readonly basisId: string;
  readonly article: string;
  readonly text: string;
}

/** An entry of the catalogue as the service tells it. */
export interface DirectoryValues {
  readonly baseCode: string;
  readonly version: number;
  readonly name: string;
  readonly typeCode: string;
  readonly levels: readonly string[];
  readonly basis: unknown;
  readonly isValid: boolean;
}

/** What the dialog edits. */
export interface DirectoryForm {
  baseCode: string;
  name: string;
  typeCode: string;
  levels: string[];
  basis: { basisId: string; article: string; text: string }[];
  isValid: boolean;
}

/** The form of an entry; of a new one of the city when null. */
export function directoryForm(entry: DirectoryValues | null): DirectoryForm {
  return {
    baseCode: entry?.baseCode ?? '',
    name: entry?.name ?? '',
    typeCode: entry?.typeCode ?? '20',
    levels: [...(entry?.levels ?? ['3', '4'])],
    basis: citationsOf(entry?.basis).map((citation) => ({ ...citation })),
    isValid: entry?.isValid ?? true,
  };
}

/** What the service takes: levels in order, citations that name a law. */
export function directoryInput(form: DirectoryForm, expectedVersion: number | null) {
  return {
    ...form,
    expectedVersion,
    levels: form.levels.toSorted(),
    basis: form.basis
      .filter(({ basisId }) => basisId !== '')
      .map(({ article, ...rest }) => ({ ...rest, article: article.trim() })),
  };
}

function citationsOf(basis: unknown): Citation[] {
  return Array.isArray(basis) ? (basis as Citation[]) : [];
}
