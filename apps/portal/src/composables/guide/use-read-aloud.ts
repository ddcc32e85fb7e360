import { computed, onScopeDispose, type Ref, ref } from 'vue';
import { spokenLines } from '../../view/guide/spoken-lines.ts';

/** Reads a part of the page out. */
export interface ReadAloud {
  /** False where the browser has no Chinese voice: the button is hidden then. */
  readonly isAvailable: Readonly<Ref<boolean>>;
  readonly isSpeaking: Readonly<Ref<boolean>>;
  /** Begins, or stops when it is speaking. */
  toggle(element: HTMLElement | null): void;
}

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;

/** The voice of the browser. It stops when the page is left; there is no other time limit. */
export function useReadAloud(): ReadAloud {
  const voice = ref(chineseVoice());
  const isSpeaking = ref(false);
  const renew = () => {
    voice.value = chineseVoice();
  };
  // Many browsers learn their voices only after the page has begun.
  synthesis?.addEventListener('voiceschanged', renew);

  function stop() {
    isSpeaking.value = false;
    synthesis?.cancel();
  }

  function speak(lines: readonly string[]) {
    const [line, ...rest] = lines;
    if (!synthesis || !line || !isSpeaking.value) return stop();
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.lang = 'zh-CN';
    utterance.voice = voice.value;
    utterance.rate = 0.9;
    utterance.onend = () => speak(rest);
    utterance.onerror = stop;
    synthesis.speak(utterance);
  }

  function toggle(element: HTMLElement | null) {
    if (isSpeaking.value) return stop();
    isSpeaking.value = true;
    speak(spokenLines(contentOf(element)));
  }

  onScopeDispose(() => {
    synthesis?.removeEventListener('voiceschanged', renew);
    if (isSpeaking.value) stop();
  });
  return { isAvailable: computed(() => voice.value !== null), isSpeaking, toggle };
}

/** The text of a part of the page, a line each block, without what is only there to press: it is not printed either. */
function contentOf(element: HTMLElement | null): string {
  const tools = element?.querySelectorAll<HTMLElement>('[data-print="no"]') ?? [];
  // Not textContent: what is folded away is not read, and blocks are lines.
  const asShown = 'innerText';
  const linesOf = (part: HTMLElement) => part[asShown];
  return [...tools].reduce((text, tool) => text.replace(linesOf(tool), ''), element ? linesOf(element) : '');
}

function chineseVoice(): SpeechSynthesisVoice | null {
  return synthesis?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('zh')) ?? null;
}
