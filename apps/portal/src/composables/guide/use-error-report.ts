import { useRequests } from '@onewindow/shell-contract';
import { computed, reactive, ref, shallowRef } from 'vue';
import { ReportGuideErrorMutation } from '../../components/guide-report/report.query.ts';
import { type ReportForm, reportProblems } from '../../view/guide/report-check.ts';
import { type Words, words } from '../../view/words.ts';

/** A report on its way: what is typed stays until the service has taken it. */
export function useErrorReport(guide: () => { code: string; version: number }) {
  const { ask, busy } = useRequests();
  const form = reactive<{ -readonly [Field in keyof ReportForm]: string }>({ section: '', text: '', mobile: '' });
  const isChecked = ref(false);
  const problems = computed(() => (isChecked.value ? reportProblems(form) : []));
  const refusal = shallowRef<Words | null>(null);
  const done = shallowRef<{ number: string; dueOn: string } | null>(null);

  async function send(): Promise<boolean> {
    isChecked.value = true;
    refusal.value = null;
    if (problems.value.length > 0 || busy.value) return false;
    const answer = await ask(ReportGuideErrorMutation, {
      itemCode: guide().code,
      guideVersion: guide().version,
      section: form.section,
      text: form.text.trim(),
      mobile: form.mobile.replaceAll(/[\s-]/g, '') || null,
    });
    if (answer?.__typename === 'ReportGuideErrorPayload') {
      done.value = answer.report;
      return true;
    }
    const seconds = answer?.__typename === 'TooManyReports' ? answer.retryAfterSeconds : 0;
    refusal.value = words(`guides.report.error.${answer?.__typename ?? 'offline'}`, { seconds });
    return false;
  }

  /** Empties the form for another report. */
  function restart() {
    Object.assign(form, { section: '', text: '', mobile: '' });
    isChecked.value = false;
    refusal.value = null;
    done.value = null;
  }

  return { form, problems, refusal, done, busy, send, restart };
}
