export { applicantActor, staffActor } from './actors.samples.ts';
export type { TestDatabase } from './test-database.ts';
export { createEmptyDatabase, createTestDatabase, testSecret } from './test-database.ts';
export type { WaitingJob } from './test-jobs.ts';
export type { TestClient, TestService, TestServiceOptions } from './test-service.ts';
export { createTestService } from './test-service.ts';
