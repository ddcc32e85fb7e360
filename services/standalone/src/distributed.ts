/**
 * Every service as a process of its own, as on many machines: over DATABASE_URL, or over the embedded database to try
 * it out. Prints the process of each service, so that one can be stopped, watched or killed alone.
 */
import { type Room, startRoom } from './child-process.ts';
import { openCityDatabase } from './database.ts';
import { definitions } from './definitions.ts';
import { dataDirectory, givenSecret, readStandaloneEnv, type StandaloneEnv } from './env.ts';
import { prepareDatabase } from './migrate.ts';
import { assertFreePort } from './port.ts';
import { wordsOf } from './problem.ts';
import { createProgress } from './progress.ts';
import { keptSecret } from './secret.ts';
import { stopOnSignals } from './stop-signals.ts';

const progress = createProgress();
const undo: (() => Promise<unknown>)[] = [];
const starting = start();
stopOnSignals(async () => {
  await starting;
  for (const step of undo.splice(0).reverse()) await step();
});
await starting;

async function start(): Promise<void> {
  try {
    const env = readStandaloneEnv(givenSecret() ?? (await keptSecret(dataDirectory())));
    await assertFreePort(env.gateway.host, env.gateway.port);
    const database = await openCityDatabase(env, progress.say);
    undo.push(() => database.stop());
    await prepareDatabase(database.adminUrl, env, progress);
    const shared = sharedEnvironment(env, database.adminUrl);
    const services = await startServices(env, shared);
    const urls = Object.fromEntries(services.map(({ name, url }) => [`SUBGRAPH_${name.toUpperCase()}_URL`, url]));
    const address = { HOST: env.gateway.host, PORT: String(env.gateway.port) };
    const gateway = await startRoom('gateway', { ...shared, ...urls, ...address }, progress.say);
    undo.push(() => gateway.stop());
    for (const { name, pid, url } of [...services, gateway])
      progress.say(`  ${name.padEnd(14)} process ${String(pid).padEnd(8)} ${url}`);
    progress.say(`OneWindow ready at ${gateway.url}`);
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    for (const step of undo.splice(0).reverse()) await step();
    process.exit(1);
  }
}

async function startServices(env: StandaloneEnv, shared: Record<string, string>): Promise<Room[]> {
  const rooms: Room[] = [];
  undo.push(() => Promise.all(rooms.map((room) => room.stop())));
  const starting = definitions.map(async ({ name }, index) => {
    const own = { HOST: '127.0.0.1', PORT: String(env.basePort + index), SUPERVISE: index === 0 ? '1' : '0' };
    rooms.push(await startRoom(name, { ...shared, ...own }, progress.say));
  });
  const settled = await Promise.allSettled(starting);
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return rooms.sort((a, b) => a.name.localeCompare(b.name));
}

function sharedEnvironment(env: StandaloneEnv, databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    INTERNAL_SECRET: env.gateway.internalSecret,
    FILES_DIR: env.filesDir,
    PUBLIC_URL: env.gateway.publicUrl ?? `http://${env.gateway.host}:${env.gateway.port}`,
    DEMO: env.gateway.demo ? '1' : '0',
  };
}
