import type { GuideChannel } from '@onewindow/ui/guide';
import { computed, nextTick } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { sectionOf } from '../view/findings.ts';
import type { Path } from '../view/path.ts';
import { type Station, stationFrom } from '../view/sections.ts';

/** Columns of which a narrow screen shows one. */
export type Pane = 'fields' | 'findings' | 'preview';

const channels: readonly GuideChannel[] = ['phone', 'desktop', 'kiosk', 'notice'];
const panes: readonly Pane[] = ['fields', 'findings', 'preview'];

/** Where one is in the editor, kept in the address: section, open row, channel of the preview, column. */
export function usePlace(keyOfRow: (path: Path) => string | null, first: Station) {
  const route = useRoute();
  const router = useRouter();
  const station = computed(() => stationFrom(route.query.section, first));
  const row = computed(() => (typeof route.query.row === 'string' ? route.query.row : null));
  const channel = computed(() => channels.find((one) => one === route.query.channel) ?? 'phone');
  const pane = computed(() => panes.find((one) => one === route.query.pane) ?? 'fields');

  async function put(change: Readonly<Record<string, string | undefined>>, isScrolled = false): Promise<void> {
    const { scrollX, scrollY } = window;
    const query = Object.fromEntries(
      Object.entries({ ...route.query, ...change }).filter(([, value]) => value !== undefined),
    );
    await router.replace({ query });
    // The router scrolls to the top after every change of the address: wait until it has, within the same frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!isScrolled) window.scrollTo(scrollX, scrollY);
  }

  /** Goes to where something is put right: section, row, and the focus on the field. */
  async function goTo(path: Path): Promise<void> {
    const key = keyOfRow(path);
    const change = { section: sectionOf(path), pane: undefined, ...(key === null ? {} : { row: key }) };
    await put(change, true);
    await nextTick();
    focusPath(path);
  }

  return {
    station,
    row,
    channel,
    pane,
    goTo: (path: Path) => void goTo(path),
    toStation: (section: Station) => void put({ section, row: undefined, pane: undefined }, true),
    toRow: (key: string | null) => put({ row: key ?? undefined }),
    toChannel: (next: GuideChannel) => void put({ channel: next }),
    toPane: (next: Pane) => void put({ pane: next }, true),
  };
}

export type Place = ReturnType<typeof usePlace>;

/** Focuses the control at a path, or the nearest part of the guide around it. */
export function focusPath(path: Path): void {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    if (!found) continue;
    const control = controlIn(found);
    control.scrollIntoView({ block: 'center' });
    control.focus({ preventScroll: true });
    return;
  }
}

/** The control itself, else the first field inside, else the first button. */
function controlIn(found: HTMLElement): HTMLElement {
  if (found.matches('input, textarea, select, button')) return found;
  const fields = 'input:not([disabled]), textarea, select:not([disabled])';
  return (
    found.querySelector<HTMLElement>(fields) ?? found.querySelector<HTMLElement>('button:not([disabled])') ?? found
  );
}
