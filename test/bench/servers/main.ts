/** A child of the bench: runs one server until the parent lets go of it. */
import type { Answers, ServerOrder } from '../child.ts';
import { startCapture } from '../replay/capture.ts';

const order = JSON.parse(process.argv[2] ?? '{}') as ServerOrder;
const capture = order.capture ? startCapture() : null;

const answers: { [Name in keyof Answers]: () => Answers[Name] } = {
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  captured: () => capture?.take() ?? [],
};

try {
  const server = await start();
  process.on('message', ({ id, ask }: { id: number; ask: keyof Answers }) => {
    process.send?.({ id, answer: answers[ask]() });
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
async function start(): Promise<{ url: string; stop(): Promise<void> }> {
  if (order.way === 'plain') return (await import('./plain.ts')).startPlain(order);
  if (order.way === 'apollo') return (await import('./apollo.ts')).startApollo(order);
  return (await import('./gateway.ts')).startGatewayOver(order, capture);
}
