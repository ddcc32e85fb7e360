import type { GuideContent } from '@onewindow/guide-lint';
import { type InjectionKey, inject, type Ref } from 'vue';

/** Where a guide is read. Phone and desktop follow the width; a kiosk is larger and leads nowhere else. */
export type GuideChannel = 'phone' | 'desktop' | 'kiosk' | 'notice';

/** Words for the codes of a guide: code list id → code → word. A code without a word is shown as it is. */
export type GuideLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a citation needs to be read: the register's entry of a `basisId`. */
export interface GuideBasis {
  readonly title: string;
  readonly documentNumber: string;
  /** Where to read the law; may be empty. */
  readonly url: string;
}

/** Words to mark in the text at `path`; the lint's Finding fits. Length 0 marks nothing. */
export interface GuideMark {
  readonly path: string;
  readonly start: number;
  readonly length: number;
  readonly severity: 'error' | 'warning';
}

/** Which published version is shown; days are civil dates. */
export interface GuideVersionMark {
  readonly number: number;
  readonly effectiveOn: string;
  readonly contentHash: string;
}

/** Answers to the questions of a guide: question id → option id. */
export type GuideAnswers = Readonly<Record<string, string>>;

/** What every part of one guide view works on. */
export interface GuideView {
  readonly content: Readonly<Ref<GuideContent>>;
  readonly channel: Readonly<Ref<GuideChannel>>;
  readonly marks: Readonly<Ref<ReadonlyMap<string, readonly GuideMark[]>>>;
  readonly answers: Readonly<Ref<GuideAnswers>>;
  /** True while drafting: what is not filled yet is said instead of left out. */
  readonly showMissing: Readonly<Ref<boolean>>;
  /** Nobody can apply: no way to apply or to book is offered. */
  readonly isClosed: Readonly<Ref<boolean>>;
  /** Tag of the headings below the title. */
  readonly heading: Readonly<Ref<string>>;
  /** Id of a section, unique on the page. */
  idOf(section: string): string;
  labelOf(list: string, code: string): string;
  basisOf(basisId: string): GuideBasis | null;
  /** Address of a drawn or uploaded form of a material; null when the channel offers none. */
  formHref(materialId: string, kind: 'blank' | 'sample'): string | null;
}

export const guideViewKey: InjectionKey<GuideView> = Symbol('guide-view');

/** The guide view around a component. Throws outside of it. */
export function useGuideView(): GuideView {
  const view = inject(guideViewKey);
  if (!view) throw new Error('A part of a guide needs OwGuideView around it');
  return view;
}
