import { bundleService } from '@onewindow/bundle-service';
import { caseService } from '@onewindow/case-service';
import { catalogService } from '@onewindow/catalog-service';
import { deliveryService } from '@onewindow/delivery-service';
import { directoryService } from '@onewindow/directory-service';
import { documentService } from '@onewindow/document-service';
import { feedbackService } from '@onewindow/feedback-service';
import { hallService } from '@onewindow/hall-service';
import { notificationService } from '@onewindow/notification-service';
import { defineService, type ServiceDefinition } from '@onewindow/subgraph-kit';
import { supervisionService } from '@onewindow/supervision-service';

/** Every service of the house, in the order in which their seeds build on each other. */
export const definitions: readonly ServiceDefinition[] = [
  directoryService,
  catalogService,
  bundleService,
  hallService,
  documentService,
  deliveryService,
  notificationService,
  supervisionService,
  feedbackService,
  caseService,
];

/** The gateway's login: it owns no tables, but it listens to the database for live updates. */
export const gatewayLogin: ServiceDefinition = defineService({
  name: 'gateway',
  sdl: [],
  resolvers: {},
  entities: [],
  migrations: [],
});
