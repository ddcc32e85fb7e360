import type { GuideContent, GuideFormField } from '@onewindow/guide-lint';
import { toPersisted, useGraphqlClient } from '@onewindow/shell-contract';
import { EditorDictionaryQuery } from '../guide-revision.query.ts';
import { freshField } from '../view/fresh-field.ts';

/** Makes the row that a list begins with; undefined leaves it empty. A form field begins as one of the dictionary. */
export function useFreshRow() {
  const client = useGraphqlClient();
  return async (element: keyof GuideContent, rows: readonly unknown[]): Promise<unknown> => {
    if (element !== 'fields') return undefined;
    const { data } = await client.query(toPersisted(EditorDictionaryQuery), {}).toPromise();
    return freshField(data?.dataElements, data?.formRoles, rows as readonly GuideFormField[]) ?? undefined;
  };
}
