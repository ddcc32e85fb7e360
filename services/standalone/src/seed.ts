import type { RunningService } from '@onewindow/subgraph-kit';
import type { Progress } from './progress.ts';

/**
 * Runs the seeds one after another, in the order of the definitions: later ones build on what earlier ones made.
 * `signal` ends a seed at its next report; seeds are idempotent, so the next start goes on.
 */
export async function seedServices(
  services: readonly RunningService[],
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> {
  for (const service of services) {
    const report = progress.reportOf(service.name);
    await service.seed((done, total, label) => {
      signal?.throwIfAborted();
      report(done, total, label);
    });
  }
}
