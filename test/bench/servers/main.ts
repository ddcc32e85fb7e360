/** A child of the bench: runs one server until the parent lets go of it. */
import type { Answers, ServerOrder } from '../child.ts';
import { startCapture } from '../replay/capture.ts';
import { startApollo } from './apollo.ts';
import { startGatewayOver } from './gateway.ts';
import { startPlain } from './plain.ts';

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

function start(): Promise<{ url: string; stop(): Promise<void> }> {
  if (order.way === 'plain') return startPlain(order);
  if (order.way === 'apollo') return startApollo(order);
  return startGatewayOver(order, capture);
}
