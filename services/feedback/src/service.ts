import { defineService } from '@onewindow/subgraph-kit';
import { createRatings } from './migrations/create-ratings.ts';
import { RatingEntity } from './rating/rating.entity.ts';
import { ratingResolvers } from './rating/rating.resolvers.ts';

/** Ratings of service (Rules 33). */
export const feedbackService = defineService({
  name: 'feedback',
  sdl: [new URL('./rating/rating.graphql', import.meta.url)],
  resolvers: ratingResolvers,
  entities: [RatingEntity],
  migrations: [createRatings],
  appendOnly: ['rating'],
});
