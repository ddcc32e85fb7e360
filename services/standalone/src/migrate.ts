import { listenHub, migrateServices, serviceDatabaseUrl, startService } from '@onewindow/subgraph-kit';
import { openCityDatabase } from './database.ts';
import { definitions, gatewayLogin } from './definitions.ts';
import { dataDirectory, givenSecret, readStandaloneEnv, type StandaloneEnv } from './env.ts';
import { wordsOf } from './problem.ts';
import { createProgress, type Progress } from './progress.ts';
import { keptSecret } from './secret.ts';
import { seedServices } from './seed.ts';

/**
 * Brings a database up to date without serving: roles, schemas, tables, queues, then the seeds. The events the seeds
 * cause wait in their queues until the services run.
 */
export async function prepareDatabase(adminUrl: string, env: StandaloneEnv, progress: Progress): Promise<void> {
  const secret = env.gateway.internalSecret;
  await migrateServices([...definitions, gatewayLogin], { adminUrl, secret, report: progress.say });
  const hub = listenHub(serviceDatabaseUrl(adminUrl, gatewayLogin.name, secret));
  try {
    for (const definition of definitions) {
      const databaseUrl = serviceDatabaseUrl(adminUrl, definition.name, secret);
      const settings = { filesDir: env.filesDir, demo: env.gateway.demo };
      const service = await startService(definition, { databaseUrl, hub, workers: false, settings });
      await seedServices([service], progress).finally(() => service.stop());
    }
  } finally {
    await hub.stop();
  }
}

if (import.meta.main) {
  const progress = createProgress();
  try {
    const env = readStandaloneEnv(givenSecret() ?? (await keptSecret(dataDirectory())));
    const database = await openCityDatabase(env, progress.say);
    await prepareDatabase(database.adminUrl, env, progress).finally(() => database.stop());
    progress.say('The database is up to date.');
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exit(1);
  }
}
