import pg from 'pg';

/** Databases copied from one starting point on the same server. */
export interface Copies {
  /** A fresh copy; answers the superuser's address of it. */
  make(name: string): Promise<string>;
  drop(name: string): Promise<void>;
}

/** Copies of the database `adminUrl` names; nobody may be connected to it while one is made. */
export function copiesOf(adminUrl: string): Copies {
  const source = new URL(adminUrl);
  const template = source.pathname.slice(1);
  const run = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: addressOf(source, 'postgres') });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const drop = (name: string): string => `drop database if exists ${pg.escapeIdentifier(name)} with (force)`;
  return {
    async make(name) {
      const create = `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`;
      // A checkpoint first: the copy's own writes are not to fall into the time measured.
      await run(drop(name), create, 'checkpoint');
      return addressOf(source, name);
    },
    drop: (name) => run(drop(name)),
  };
}

function addressOf(source: URL, database: string): string {
  const url = new URL(source);
  url.pathname = `/${database}`;
  return url.toString();
}
