import type { BundleContent } from '@onewindow/process-forms';
import { type InjectionKey, inject, type Ref } from 'vue';
import type { Place } from '../view/problem-place.ts';
import type { InputIssue, Refusal } from '../view/refusal-words.ts';
import type { BundleHead, Version } from './use-bundle.ts';
import type { useEdits } from './use-edits.ts';
import type { useVersionActs } from './use-version-acts.ts';

/** What every part of the designer works on. */
export interface Designer {
  readonly bundle: Readonly<Ref<BundleHead>>;
  readonly version: Readonly<Ref<Version>>;
  readonly content: Readonly<Ref<BundleContent>>;
  /** True for the lead department on a draft. */
  readonly mayEdit: Readonly<Ref<boolean>>;
  readonly busy: Readonly<Ref<boolean>>;
  readonly edits: ReturnType<typeof useEdits>;
  readonly acts: ReturnType<typeof useVersionActs>;
  readonly refusal: Readonly<Ref<Refusal | null>>;
  /** Where one is: the station, and the member, question or document in hand. Kept in the address. */
  readonly place: Readonly<Ref<Place>>;
  goTo(place: Place): void;
  select(at: string | null): void;
}

export const designerKey: InjectionKey<Designer> = Symbol('designer');

/** Issues of the last refusal, for the fields they belong to. */
export const issuesKey: InjectionKey<Readonly<Ref<readonly InputIssue[]>>> = Symbol('designer.issues');

/** The designer around a component. Throws outside of it. */
export function useDesigner(): Designer {
  const designer = inject(designerKey);
  if (!designer) throw new Error('useDesigner needs the designer around it');
  return designer;
}
