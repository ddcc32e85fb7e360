import type { GuideContent } from '@onewindow/guide-lint';
import { type InjectionKey, inject, type Ref } from 'vue';
import type { EditorRevisionFragment } from '../../gql/graphql.ts';
import type { Path } from '../view/path.ts';
import type { DraftInHand } from './use-draft.ts';
import type { Lint } from './use-lint.ts';
import type { Place } from './use-place.ts';
import type { Registers } from './use-registers.ts';

/** A content to compare with: the version in force, or the city's template. */
export interface Comparison {
  readonly number: number;
  readonly content: GuideContent;
  readonly organizationName: string;
}

/** What every part of the editor works on. */
export interface Editor {
  readonly revision: Readonly<Ref<EditorRevisionFragment>>;
  readonly content: Readonly<Ref<GuideContent>>;
  /** The version in force; null before the first publication. */
  readonly published: Comparison | null;
  readonly template: Comparison | null;
  /** True for the department on a draft. */
  readonly mayEdit: Readonly<Ref<boolean>>;
  readonly draft: DraftInHand;
  readonly lint: Lint;
  readonly registers: Registers;
  readonly place: Place;
  /** Paths the server would not take, of the last save. */
  readonly refusedPaths: Readonly<Ref<readonly Path[]>>;
  /** Level that owns a locked element; null when it is free. */
  lockOf(path: Path): string | null;
}

export const editorKey: InjectionKey<Editor> = Symbol('guide-editor');

/** The editor around a component. Throws outside of it. */
export function useEditor(): Editor {
  const editor = inject(editorKey);
  if (!editor) throw new Error('useEditor needs the editor around it');
  return editor;
}
