import { computed, nextTick, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import type { IssuePlace } from '../view/issue-place.ts';
import { isOpen, type Place, placeOf, queryOf, resumeStep, type StepName } from '../view/steps.ts';
import type { Application } from './use-application.ts';

/** Address of a place in the flow. */
export function toPlace({ step, ...at }: IssuePlace) {
  return { query: queryOf(step, at) };
}

/**
 * Where in the flow the address says we are; a step that cannot be opened yet leads to the questions. After every
 * change of place `onLeave` runs (the draft is sent) and the heading takes the focus, so that everybody hears it.
 */
export function useFlow(application: Application, onLeave: () => void) {
  const route = useRoute();
  const router = useRouter();
  const { t } = useI18n();
  const asked = computed(() => placeOf(route.query));
  const place = computed<Place>(() =>
    isOpen(asked.value.step, application.isAnswered.value)
      ? asked.value
      : { step: 'questions', question: null, section: null },
  );

  // An address without a step goes on where the draft stopped.
  if (route.query['step'] === undefined) {
    const { isAnswered, parts, tasks, materialIssues, deliveryIssues } = application;
    const step = resumeStep({
      isAnswered: isAnswered.value,
      isBegun: Object.keys(parts.value.values).length + parts.value.materials.length > 0,
      isFormDone: tasks.value.every(({ issues }) => issues.length === 0),
      isMaterialsDone: materialIssues.value.length === 0,
      isDeliveryDone: deliveryIssues.value.length === 0,
    });
    if (step !== 'questions') void router.replace({ query: queryOf(step) });
  }

  async function focusHeading() {
    await nextTick();
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  watch(
    () => [place.value.step, place.value.question, place.value.section] as const,
    ([step], before) => {
      document.title = t('portal.apply.documentTitle', {
        step: t(`portal.step.${step}`),
        name: application.content.value.name,
      });
      if (!before) return;
      onLeave();
      void focusHeading();
    },
    { immediate: true },
  );

  return {
    place,
    go: (step: StepName, at: { question?: string; section?: number } = {}) => router.push({ query: queryOf(step, at) }),
  };
}
