import { createHttpCaller, createLogger, listenHub, serviceDatabaseUrl } from '@onewindow/subgraph-kit';
import { readContract, readEnv, startGateway } from './server.ts';

/** Starts a gateway process over the services' addresses; answers what stops it. */
async function start(): Promise<() => Promise<void>> {
  const env = readEnv();
  const contract = readContract();
  const secret = env.internalSecret;
  const callers = Object.entries(contract.ports).map(
    ([name, port]) => [name, createHttpCaller(env.subgraphUrls[name] ?? `http://127.0.0.1:${port}`, secret)] as const,
  );
  const listen = env.databaseUrl ? listenHub(serviceDatabaseUrl(env.databaseUrl, 'gateway', secret)) : undefined;
  const gateway = await startGateway({
    peers: Object.fromEntries(callers),
    env,
    contract,
    logger: createLogger({ name: 'gateway', level: env.logLevel }),
    ...(listen ? { listen } : {}),
  });
  process.stdout.write(`gateway ready at ${gateway.url}\n`);
  return async () => {
    await gateway.stop();
    await listen?.stop();
    await Promise.all(callers.map(([, caller]) => caller.close()));
  };
}

function fail(error: unknown): void {
  process.stderr.write(`gateway: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

try {
  const stop = await start();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0), fail));
  }
} catch (error) {
  fail(error);
}
