import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { StoredFile } from './stored-file.entity.ts';
import { readableFiles } from './stored-file.repository.ts';

export const fileResolvers = {
  StoredFile: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(readableFiles, id),
    url: (file: StoredFile) => `/files/${file.id}`,
  },
};
