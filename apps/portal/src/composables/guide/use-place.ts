import { computed, type Ref, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';

const storageKey = 'onewindow.place';
const remembered = ref(readPlace());

/** The reader's division: what the address says, else what was chosen last on this device. */
export interface OwnPlace {
  readonly place: Readonly<Ref<string>>;
  /** '' forgets the choice. */
  choose(code: string): void;
}

/** Own township or county. Called in a component's set-up; the address carries it as `place`. */
export function useOwnPlace(): OwnPlace {
  const route = useRoute();
  const router = useRouter();
  const asked = computed(() => (typeof route.query['place'] === 'string' ? route.query['place'] : ''));

  function choose(code: string) {
    rememberPlace(code);
    const { place: _, ...others } = route.query;
    void router.replace({ query: code ? { ...others, place: code } : others });
  }

  return { place: computed(() => asked.value || remembered.value), choose };
}

/** Keeps the choice for other pages; a browser that keeps nothing only forgets it. */
export function rememberPlace(code: string): void {
  remembered.value = code;
  try {
    if (code) localStorage.setItem(storageKey, code);
    else localStorage.removeItem(storageKey);
  } catch {
    // Private windows may refuse to keep anything.
  }
}

function readPlace(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}
