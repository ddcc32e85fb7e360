import { toPersisted, useGraphqlClient } from '@onewindow/shell-contract';
import type { DivisionNodeQuery } from '../gql/graphql.ts';
import { DivisionQuery, ServedDivisionsQuery } from './divisions.query.ts';

export type Division = NonNullable<DivisionNodeQuery['division']>;

/** Reads divisions; the client remembers them. */
export function useDivisions() {
  const client = useGraphqlClient();

  async function divisionOf(code: string): Promise<Division | null> {
    const { data } = await client.query(toPersisted(DivisionQuery), { code }).toPromise();
    return data?.division ?? null;
  }

  /** The divisions from the city down to this one. */
  async function pathTo(code: string): Promise<readonly Division[]> {
    const path: Division[] = [];
    for (let next: string | null = code; next; ) {
      const division: Division | null = await divisionOf(next);
      if (!division) break;
      path.unshift(division);
      next = division.parentCode ?? null;
    }
    return path;
  }

  /** A division of the city, for those who have none of their own; '' when it cannot be had. */
  async function anyCode(): Promise<string> {
    const { data } = await client.query(toPersisted(ServedDivisionsQuery), {}).toPromise();
    return data?.halls[0]?.divisionCode ?? '';
  }

  return { divisionOf, pathTo, anyCode };
}
