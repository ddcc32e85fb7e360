import { Migration } from '@mikro-orm/migrations';

/** A migration as MikroORM's migrationsList wants it, with its SQL kept for the fingerprint. */
export interface SqlMigration {
  name: string;
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
  statements?: readonly string[];
}

/**
 * A migration of plain SQL. Statements run in order in one transaction as the schema's owner, with
 * search_path set to the service's schema: write unqualified table names.
 */
export function sqlMigration(name: string, statements: readonly string[]): SqlMigration {
  const migration = class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  };
  return { name, class: migration, statements };
}
