import { createHttpCaller, createLogger, listenHub, serviceDatabaseUrl } from '@onewindow/subgraph-kit';
import { readContract, readEnv, startGateway } from './server.ts';

const env = readEnv();
const contract = readContract();
const secret = env.internalSecret;

const peers = Object.fromEntries(
  Object.entries(contract.ports).map(([name, port]) => [
    name,
    createHttpCaller(env.subgraphUrls[name] ?? `http://127.0.0.1:${port}`, secret),
  ]),
);
const listen = env.databaseUrl ? listenHub(serviceDatabaseUrl(env.databaseUrl, 'gateway', secret)) : undefined;
const gateway = await startGateway({
  peers,
  env,
  contract,
  logger: createLogger({ name: 'gateway', level: env.logLevel }),
  ...(listen ? { listen } : {}),
});
process.stdout.write(`gateway ready at ${gateway.url}\n`);

async function stop(): Promise<void> {
  await gateway.stop();
  await listen?.stop();
  await Promise.all(Object.values(peers).map((peer) => peer.close()));
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
