import type { ServiceContext } from '@onewindow/subgraph-kit';
import { cancelItem } from './cancel-item.ts';
import { resumeItem } from './resume-item.ts';
import { rollBackGuide } from './roll-back-guide.ts';
import { suspendItem } from './suspend-item.ts';

/** Mutations of items: their contents go through revisions. */
export const itemActResolvers = {
  Mutation: {
    rollBackGuide: inputOf(rollBackGuide),
    suspendItem: inputOf(suspendItem),
    resumeItem: inputOf(resumeItem),
    cancelItem: inputOf(cancelItem),
  },
};

function inputOf<I, R>(useCase: (ctx: ServiceContext, input: I) => Promise<R>) {
  return (_: unknown, { input }: { input: I }, ctx: ServiceContext): Promise<R> => useCase(ctx, input);
}
