import { demandedElements, type Finding, type GuideContent, type LintContext } from '@onewindow/guide-lint';
import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue';
import type { Draft } from '../view/draft.ts';
import { byPath, joinedFindings, openCount, openFindings, type ServerFindings } from '../view/findings.ts';
import { isKnownHere, lintHere } from '../view/lint-here.ts';
import { sectionLights } from '../view/sections.ts';
import { cancelIdle, whenIdle } from '../view/when-idle.ts';

/** Milliseconds without a key before the guide is read over. */
const quietTime = 250;

/**
 * The lint as one types: run when the fingers rest and the browser is idle, so that no key waits for it. What only the
 * server can judge comes from the last save, and from an act it refused.
 */
export function useLint(
  draft: Ref<Draft>,
  context: Ref<LintContext | null>,
  template: GuideContent | null,
  ofServer: ServerFindings,
) {
  const own = shallowRef<readonly Finding[]>([]);
  /** The content the findings are about; until the next run its texts may be older than the fields. */
  const judged = shallowRef(draft.value.content);
  const isRun = shallowRef(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;

  function run(): void {
    const { content } = draft.value;
    judged.value = content;
    if (!context.value) return;
    own.value = lintHere(content, context.value, template);
    isRun.value = true;
  }

  function soon(): void {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdle(idle);
    timer = setTimeout(() => {
      idle = whenIdle(run, 1_000);
    }, quietTime);
  }

  watch(() => draft.value.content, soon);
  watch(context, run, { immediate: true });
  onScopeDispose(() => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdle(idle);
  });

  const findings = computed(() =>
    openFindings(joinedFindings(own.value, ofServer, isKnownHere), judged.value, draft.value.justifications),
  );
  const demanded = computed(() => demandedElements(judged.value));
  return {
    isRun,
    findings,
    demanded,
    openCount: computed(() => openCount(findings.value)),
    atPath: computed(() => byPath(findings.value)),
    lights: computed(() =>
      sectionLights(findings.value, demanded.value, ({ finding }) => finding.ruleId === 'V01_MISSING'),
    ),
    /** The fourteen of the Rules 13(1). */
    meter: computed(() => {
      const named = demanded.value.filter(({ isNamedByRules }) => isNamedByRules);
      return { filled: named.filter(({ isFilled }) => isFilled).length, total: named.length };
    }),
  };
}

export type Lint = ReturnType<typeof useLint>;
