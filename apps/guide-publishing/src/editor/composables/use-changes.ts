import { diffGuides } from '@onewindow/guide-lint';
import { computed, type Ref } from 'vue';
import { type ChangeWords, changeWords } from '../view/change-words.ts';
import { useEditor } from './editor.ts';
import { useSay } from './use-say.ts';
import { useShownContent } from './use-shown-content.ts';

/** What the revision changes against the version in force; [] before the first publication. */
export function useChanges(): Readonly<Ref<readonly ChangeWords[]>> {
  const say = useSay();
  const { published, content, registers } = useEditor();
  const shown = useShownContent(content, 800);
  return computed(() => {
    if (!published) return [];
    const changes = diffGuides(published.content, shown.value);
    return changeWords(changes, published.content, shown.value, say, registers.labelOf);
  });
}
