/** A child of the bench: runs one server until the parent lets go of it. */
import type { Peers } from '@onewindow/gateway';
import type { Answers, Inputs, ServerOrder } from '../child.ts';
import { startCapture } from '../replay/capture.ts';

interface RunningServer {
  readonly url: string;
  /** Services, where they run in this process. */
  readonly peers?: Peers;
  stop(): Promise<void>;
}

const order = JSON.parse(process.argv[2] ?? '{}') as ServerOrder;
const capture = order.capture ? startCapture() : null;

const answers = {
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  captured: () => capture?.take() ?? [],
  search: async (inputs: Inputs['search']) => (await import('./search.ts')).timeSearches(server.peers, inputs),
} satisfies { [Name in keyof Answers]: (input: never) => Answers[Name] | Promise<Answers[Name]> };
let server: RunningServer;

try {
  server = await start();
  process.on('message', ({ id, ask, input }: { id: number; ask: keyof Answers; input: never }) => {
    (async () => answers[ask](input))().then(
      (answer) => process.send?.({ id, answer }),
      (error: unknown) => process.send?.({ id, refused: String(error) }),
    );
  });
  process.once('disconnect', () => {
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  process.send?.({ url: server.url });
} catch (error) {
  process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exit(1);
}

/** Each server loads only what it runs. */
async function start(): Promise<RunningServer> {
  if (order.way === 'plain') return (await import('./plain.ts')).startPlain(order);
  if (order.way === 'apollo') return (await import('./apollo.ts')).startApollo(order);
  return (await import('./gateway.ts')).startGatewayOver(order, capture);
}
