import { type City, compose } from './compose.ts';
import { demoAccountTable } from './demo-accounts.ts';
import { dataDirectory, givenSecret, readStandaloneEnv } from './env.ts';
import { wordsOf } from './problem.ts';
import { createProgress } from './progress.ts';
import { keptSecret } from './secret.ts';
import { stopOnSignals } from './stop-signals.ts';

const progress = createProgress();
const interruption = new AbortController();
const starting = start();
stopOnSignals(async () => {
  interruption.abort();
  const city = await starting;
  await city?.stop();
});
await starting;

/** Answers null when the start was interrupted; ends the process when it cannot succeed. */
async function start(): Promise<City | null> {
  try {
    const env = readStandaloneEnv(givenSecret() ?? (await keptSecret(dataDirectory())));
    const city = await compose({ env, progress, signal: interruption.signal });
    progress.say(`OneWindow ready at ${city.url}`);
    if (env.gateway.demo) progress.say(await demoAccountTable(city.services.directory));
    return city;
  } catch (error) {
    if (interruption.signal.aborted) return null;
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exit(1);
  }
}
