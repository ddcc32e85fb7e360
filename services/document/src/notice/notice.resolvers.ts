import type { ServiceContext } from '@onewindow/subgraph-kit';
import { readableFiles } from '../file/stored-file.repository.ts';
import type { Notice } from './notice.entity.ts';
import { noticesByCase, readableNotices } from './notice.repository.ts';
import { wording } from './wording.ts';

export const noticeResolvers = {
  Notice: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(readableNotices, id),
    title: (notice: Notice) => wording.titles[notice.kind],
    createdAt: (notice: Notice) => notice.createdAt.toISOString(),
    isSealed: () => false,
    file: (notice: Notice, _: unknown, ctx: ServiceContext) =>
      notice.fileId ? ctx.batch(readableFiles, notice.fileId) : null,
  },
  Case: {
    notices: ({ id }: { id: string }, _: unknown, ctx: ServiceContext) => ctx.batch(noticesByCase, id),
  },
};
