import { defineService } from '../definition.ts';
import { sqlMigration } from '../sql-migration.ts';

/** A second service that keeps its own copy of notes, fed by events. */
export const reader = defineService({
  name: 'reader',
  sdl: [new URL('reader.graphql', import.meta.url)],
  resolvers: { Query: { copies: () => 0 } },
  entities: [],
  migrations: [
    sqlMigration('0001_copy', ['create table copy (note_id text primary key, text text not null, tries int not null)']),
  ],
  events: {
    /** Fails on the first delivery of a note called `retry`, to show that it is delivered again. */
    NoteWritten: (ctx, event) => {
      const { id, text } = event.payload;
      const isFirst = text === 'retry' && !failed.has(event.id);
      failed.add(event.id);
      if (isFirst) throw new Error('not yet');
      return ctx.transactional(async (tx) => {
        await tx.em.execute(
          'insert into copy (note_id, text, tries) values (?, ?, 1) on conflict (note_id) do update set tries = copy.tries + 1',
          [id, text],
        );
      });
    },
  },
});

const failed = new Set<string>();
