import { defineService } from '@onewindow/subgraph-kit';
import { HallEntity, HallNamePatternEntity } from './hall/hall.entity.ts';
import { hallResolvers } from './hall/hall.resolvers.ts';
import { seedHalls } from './hall/seed-halls.ts';
import { createHalls } from './migrations/create-halls.ts';

/** Halls where the public is served (Rules 5, 6). */
export const hallService = defineService({
  name: 'hall',
  sdl: [new URL('./hall/hall.graphql', import.meta.url)],
  resolvers: hallResolvers,
  entities: [HallEntity, HallNamePatternEntity],
  migrations: [createHalls],
  seed: seedHalls,
});
