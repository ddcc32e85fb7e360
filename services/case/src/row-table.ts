import { DateTimeType, type EntitySchema, type InferEntity } from '@mikro-orm/core';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { CompiledQuery } from 'kysely';

/**
 * Runs one SQL statement with bound parameters (`$1` …) in the context's transaction, if it has one.
 * Unqualified names are the service's own tables.
 */
export async function query<Row>(
  ctx: ServiceContext,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await ctx.em.getKysely<unknown>().executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  return rows;
}

/** A row as stored: every column is there, absent values are null. */
export type StoredRow<Entity> = {
  [K in keyof InferEntity<Entity> & string]-?: Exclude<InferEntity<Entity>[K], undefined>;
};

/** How the rows of one entity are read and written by hand-shaped SQL, many at once. */
export interface RowTable<Row extends object> {
  readonly name: string;
  /** Column of each property. */
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  /** `alias.column as "property", …` of all columns. */
  selectList(alias: string): string;
  /** A row as the driver gives it, dates made Dates; also for rows that came as JSON. */
  revive(raw: object): Row;
  /** JSON text of rows by column name, for jsonb_populate_recordset. */
  recordset(rows: readonly Row[]): string;
}

/** Reads names and types from the entity, so that they are written once. */
export function rowTable<Row extends object>(entity: EntitySchema): RowTable<Row> {
  const properties = Object.entries(entity.meta.properties as Record<string, { type?: unknown }>);
  const dates = properties.filter(([, property]) => property.type === DateTimeType).map(([name]) => name);
  const columns = Object.fromEntries(properties.map(([name]) => [name, columnOf(name)])) as RowTable<Row>['columns'];
  const names = Object.keys(columns) as (keyof Row & string)[];
  return {
    name: entity.meta.tableName,
    columns,
    selectList: (alias) => names.map((name) => `${alias}.${columns[name]} as "${name}"`).join(', '),
    revive(raw) {
      const row = raw as Record<string, unknown>;
      for (const name of dates) {
        const value = row[name];
        if (typeof value === 'string') row[name] = new Date(value);
      }
      return row as Row;
    },
    recordset: (rows) =>
      JSON.stringify(rows.map((row) => Object.fromEntries(names.map((name) => [columns[name], row[name]])))),
  };
}

/** MikroORM's own naming: camel case becomes snake case. */
function columnOf(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
