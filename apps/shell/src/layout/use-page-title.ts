import { nextTick, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';

const headingWait = 1_500;

/** The heading of the page as soon as it stands; the main area when there is none in time. */
async function headingOf(main: HTMLElement): Promise<HTMLElement> {
  const until = performance.now() + headingWait;
  while (performance.now() < until) {
    const heading = main.querySelector<HTMLElement>('h1');
    if (heading) return heading;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return main;
}

/**
 * Keeps the title of the tab, and moves the focus to the heading when the page changes: whoever does not
 * see the screen hears where they are. A change of the query only is no new page.
 */
export function usePageTitle(): void {
  const route = useRoute();
  const { t, te } = useI18n();

  watch(
    () => [route.path, route.meta.title] as const,
    async ([path, title], before) => {
      const brand = t('shell.brand.title');
      document.title = title && te(title) ? `${t(title)} - ${brand}` : brand;
      if (!before || before[0] === path || before[0] === '/') return;
      await nextTick();
      const main = document.getElementById('main');
      if (!main) return;
      const target = await headingOf(main);
      if (route.path !== path || main.contains(document.activeElement)) return;
      if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
      target.focus({ preventScroll: true });
    },
    { immediate: true },
  );
}
