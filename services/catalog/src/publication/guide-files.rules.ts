import type { GuideContent, GuideFile } from '@onewindow/guide-lint';

/** Ids of the uploaded files of a guide, each once: published, anybody may read them. */
export function fileIdsOf({ materials, results }: Pick<GuideContent, 'materials' | 'results'>): string[] {
  const files: (GuideFile | null)[] = [
    ...materials.flatMap(({ blankForm, sampleForm }) => [blankForm, sampleForm]),
    ...results.map(({ sample }) => sample),
  ];
  return [...new Set(files.flatMap((file) => (file?.kind === 'FILE' ? [file.fileId] : [])))];
}
