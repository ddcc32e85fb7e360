import { fileURLToPath } from 'node:url';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '@onewindow/kernel';
import type { ServiceContext } from '../context.ts';
import { defineService } from '../definition.ts';
import { sqlMigration } from '../sql-migration.ts';

/** The smallest service that uses everything the kit offers; the kit's own tests run on it. */
const NoteSchema = defineEntity({
  name: 'Note',
  tableName: 'note',
  properties: {
    id: p.uuid().primary(),
    text: p.text(),
    version: p.integer().version(),
    writtenAt: p.datetime(),
  },
});
export type Note = InferEntity<typeof NoteSchema>;

export const notebookEvents = fileURLToPath(new URL('events.yaml', import.meta.url));

/** How often the batch loader ran, and which events and jobs arrived. */
export const seen = { loads: 0, events: [] as unknown[], jobs: [] as unknown[] };

/** What a mutation answers. */
export type WriteNoteResult =
  | { __typename: 'WriteNotePayload'; note: Note }
  | { __typename: 'ValidationFailed'; issues: readonly { path: string; code: string }[] };

async function loadNotes(ids: readonly string[], ctx: ServiceContext): Promise<(Note | null)[]> {
  seen.loads += 1;
  const notes = await ctx.em.find(NoteSchema, { id: { $in: [...ids] } });
  return ids.map((id) => notes.find((note) => note.id === id) ?? null);
}

/** Writes a note, a ledger line, an event, two jobs and an announcement; empty text is refused late. */
export function writeNote(ctx: ServiceContext, input: { text: string; requestId: string }): Promise<WriteNoteResult> {
  return ctx.once<WriteNoteResult>('writeNote', input.requestId, async (tx) => {
    const note = tx.em.create(NoteSchema, { id: newId(), text: input.text, version: 1, writtenAt: tx.now() });
    await tx.em.execute('insert into ledger (note_id, text) values (?, ?)', [note.id, input.text]);
    tx.emit('NoteWritten', { id: note.id, version: 1, text: input.text, writtenAt: note.writtenAt });
    tx.schedule(
      'remind',
      { noteId: note.id, text: input.text },
      { key: 'reminder', at: new Date(tx.now().getTime() + 60_000) },
    );
    tx.schedule('print', { noteId: note.id });
    tx.announce('Note', note.id, 1);
    if (input.text === '') return { __typename: 'ValidationFailed', issues: [{ path: 'text', code: 'EMPTY' }] };
    if (input.text === 'bug') throw new Error('secret detail');
    return { __typename: 'WriteNotePayload', note };
  });
}

export const notebook = defineService({
  name: 'notebook',
  sdl: [new URL('notebook.graphql', import.meta.url)],
  resolvers: {
    Query: {
      note: (_: unknown, { id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadNotes, id),
      broken: () => {
        throw new Error('secret detail');
      },
      brokenNote: () => null,
    },
    Mutation: {
      writeNote: (_: unknown, input: { text: string; requestId: string }, ctx: ServiceContext) => writeNote(ctx, input),
    },
    Note: {
      __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadNotes, id),
      author: (_: unknown, __: unknown, ctx: ServiceContext) => ctx.actor?.name ?? null,
    },
  },
  entities: [NoteSchema],
  migrations: [
    sqlMigration('0001_note', [
      `create table note (id uuid primary key, text text not null, version int not null default 1, written_at timestamptz not null)`,
      `create table ledger (id bigserial primary key, note_id uuid not null, text text not null)`,
    ]),
  ],
  appendOnly: ['ledger'],
  events: {
    NoteWritten: async (ctx, event) => {
      seen.events.push({ event, hasActor: ctx.actor !== null });
    },
  },
  jobs: {
    remind: async (_ctx, data) => {
      seen.jobs.push(data);
    },
    print: async (_ctx, data) => {
      seen.jobs.push(data);
    },
  },
  routes: [
    {
      method: 'POST',
      path: '/echo/',
      async handle(ctx, req, res) {
        res.writeHead(201, {
          'content-type': 'application/octet-stream',
          'x-actor': encodeURIComponent(ctx.actor?.name ?? ''),
        });
        for await (const chunk of req) res.write(chunk);
        res.end(req.headers['x-partner'] ?? '');
      },
    },
    {
      method: 'GET',
      path: '/echo/crash',
      async handle() {
        throw new Error('secret detail');
      },
    },
  ],
  internal: {
    double: async (_ctx, input) => ({ twice: Number((input as { value: number }).value) * 2 }),
  },
});
