import { createPaperPress } from '@onewindow/subgraph-kit/paper';
import type { FormFacts } from '../form-facts.ts';
import type { NoticeFacts } from '../notice-facts.ts';

/** A paper of a guide, with everything it shows. */
export type GuidePaper =
  | { readonly kind: 'notice'; readonly facts: NoticeFacts }
  | { readonly kind: 'form'; readonly facts: FormFacts };

/** Anybody may ask for these papers: more than so many at once are asked to come again. */
const mostWaiting = 40;

/** The press of the papers of guides. */
export const guidePress = createPaperPress<GuidePaper>(new URL('./guide-paper-thread.ts', import.meta.url), {
  mostWaiting,
});
