import type { LintContext } from '@onewindow/guide-lint';
import { toPersisted, useGraphqlClient, useGraphqlQuery } from '@onewindow/shell-contract';
import type { GuideBasis, GuideLabels } from '@onewindow/ui/guide';
import { computed, shallowRef } from 'vue';
import type { BasisPickerQuery as BasisResult, DocumentPickerQuery as DocumentResult } from '../../gql/graphql.ts';
import { EditorRegistersQuery } from '../guide-revision.query.ts';
import { BasisPickerQuery, DocumentPickerQuery, HallPickerQuery } from '../pickers.query.ts';

export type FoundBasis = BasisResult['legalBases']['nodes'][number];
export type FoundDocument = DocumentResult['documentKinds']['nodes'][number];

/** A code that may be chosen. */
export interface CodeChoice {
  readonly code: string;
  readonly label: string;
}

/** Codes and their words, laws, document kinds, halls: what the guides of a city have in common. */
export function useRegisters() {
  const client = useGraphqlClient();
  const { data, error, executeQuery } = useGraphqlQuery({
    query: EditorRegistersQuery,
    variables: {},
    requestPolicy: 'cache-first',
  });
  const context = computed(() => (data.value?.lintContext as LintContext | undefined) ?? null);
  const labels = computed<GuideLabels>(() =>
    Object.fromEntries(
      (data.value?.codeLists ?? []).map(({ id, codes }) => [
        id,
        Object.fromEntries(codes.map(({ code, label }) => [code, label])),
      ]),
    ),
  );
  const choices = computed(
    () =>
      new Map(
        (data.value?.codeLists ?? []).map(({ id, codes }) => [id, codes.filter(({ isActive }) => isActive)] as const),
      ),
  );
  /** Laws found just now: the lint context may be older. */
  const justFound = shallowRef<Readonly<Record<string, GuideBasis>>>({});
  const bases = computed<Readonly<Record<string, GuideBasis>>>(() => ({
    ...Object.fromEntries(
      Object.entries(context.value?.bases ?? {}).map(([id, { title, documentNumber }]) => [
        id,
        { title, documentNumber, url: '' },
      ]),
    ),
    ...justFound.value,
  }));

  async function findBases(search: string): Promise<readonly FoundBasis[]> {
    const { data: found } = await client.query(toPersisted(BasisPickerQuery), { search: search || null }).toPromise();
    const rows = found?.legalBases.nodes ?? [];
    justFound.value = { ...justFound.value, ...Object.fromEntries(rows.map((row) => [row.id, row])) };
    return rows;
  }

  async function findDocuments(search: string): Promise<readonly FoundDocument[]> {
    const { data: found } = await client
      .query(toPersisted(DocumentPickerQuery), { search: search || null })
      .toPromise();
    return found?.documentKinds.nodes ?? [];
  }

  async function findHalls(divisionCode: string | null) {
    const { data: found } = await client.query(toPersisted(HallPickerQuery), { divisionCode }).toPromise();
    return found?.halls ?? [];
  }

  return {
    context,
    labels,
    bases,
    failed: computed(() => Boolean(error.value)),
    retry: () => executeQuery({ requestPolicy: 'network-only' }),
    choicesOf: (list: string): readonly CodeChoice[] => choices.value.get(list) ?? [],
    labelOf: (list: string, code: string): string => labels.value[list]?.[code] ?? code,
    findBases,
    findDocuments,
    findHalls,
  };
}

export type Registers = ReturnType<typeof useRegisters>;
