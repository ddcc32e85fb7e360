import { defineService } from '@onewindow/subgraph-kit';
import { AlertEntity } from './alert/alert.entity.ts';
import { alertResolvers } from './alert/alert.resolvers.ts';
import { raiseAlert } from './alert/raise-alert.ts';
import { createAlerts } from './migrations/create-alerts.ts';

/** Alerts for supervisors (Rules 29-31). */
export const supervisionService = defineService({
  name: 'supervision',
  sdl: [new URL('./alert/alert.graphql', import.meta.url)],
  resolvers: alertResolvers,
  entities: [AlertEntity],
  migrations: [createAlerts],
  appendOnly: ['alert'],
  events: { ClockExpired: raiseAlert },
});
