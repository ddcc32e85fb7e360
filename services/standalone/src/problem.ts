import { EnvironmentError } from '@onewindow/subgraph-kit';
import { PostgresProblem } from '@onewindow/subgraph-kit/postgres';

/** A condition a person has to mend; the message is one clear sentence, shown without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

/** What to print for an error that ends a start: a sentence if a person can mend it, else the stack. */
export function wordsOf(error: unknown): string {
  if (error instanceof StartProblem || error instanceof PostgresProblem || error instanceof EnvironmentError) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
