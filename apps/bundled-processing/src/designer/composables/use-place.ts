import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { type Place, STEPS, type StepName } from '../view/problem-place.ts';

/** Where one is in the designer, kept in the address, so that a link or the back button leads there again. */
export function usePlace() {
  const route = useRoute();
  const router = useRouter();
  const place = computed<Place>(() => {
    const step = STEPS.find((one) => one === route.query.step) ?? 'members';
    return { step, at: typeof route.query.at === 'string' ? route.query.at : null };
  });
  const queryOf = ({ step, at }: Place) => {
    const { at: _, ...rest } = route.query;
    return { ...rest, step, ...(at === null ? {} : { at }) };
  };

  /** Goes to where something is put right, and brings the focus there. */
  async function goTo(target: Place): Promise<void> {
    await router.push({ query: queryOf(target) });
    await afterScroll();
    const found = target.at === null ? null : document.querySelector(`[data-at="${CSS.escape(target.at)}"]`);
    const goal = found ?? document.querySelector('[data-step-heading]');
    if (!(goal instanceof HTMLElement)) return;
    goal.scrollIntoView({ block: 'center' });
    goal.focus({ preventScroll: true });
  }

  /** Takes something in hand, or lets it go; the page stays where it is. */
  async function select(at: string | null): Promise<void> {
    const { scrollX, scrollY } = window;
    await router.replace({ query: queryOf({ ...place.value, at }) });
    await afterScroll();
    window.scrollTo(scrollX, scrollY);
  }

  return {
    place,
    goTo: (target: Place) => void goTo(target),
    select: (at: string | null) => void select(at),
    linkTo: (step: StepName) => ({ query: queryOf({ step, at: null }) }),
  };
}

/** The router scrolls to the top after every change of the address: wait until it has, within the same frame. */
function afterScroll(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
