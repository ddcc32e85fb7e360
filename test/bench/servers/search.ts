import type { Peers } from '@onewindow/gateway';
import type { SearchInput } from '../child.ts';
import { operations } from '../operations.ts';

/** The portal's search asked of the catalogue's service itself, one after the other, as somebody nobody knows. */
export async function timeSearches(peers: Peers | undefined, inputs: readonly SearchInput[]): Promise<number[]> {
  const catalog = peers?.['catalog'];
  if (!catalog) throw new Error('This server does not run the services');
  const { text: query } = operations.guideSearch;
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    const { errors } = await catalog.execute(
      { query, variables: { ...input } },
      { actor: null, traceId: 'bench', origin: 'public' },
    );
    times.push(performance.now() - start);
    if (errors) throw new Error(`The search for ${JSON.stringify(input)} failed: ${errors[0]?.message}`);
  }
  return times;
}
