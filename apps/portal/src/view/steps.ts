/** The stations of an application, in order; each is an address (`?step=`). */
export const steps = ['questions', 'result', 'form', 'materials', 'delivery', 'check'] as const;
export type StepName = (typeof steps)[number];

/** What the address says of a step: the question or the section it is at. */
export interface Place {
  readonly step: StepName;
  /** Question id. */
  readonly question: string | null;
  /** Section of the form, from 0. */
  readonly section: number | null;
}

type Query = Readonly<Record<string, unknown>>;

/** Reads `?step=questions&q=…` and `?step=form&section=1`; anything unknown is the beginning. */
export function placeOf(query: Query): Place {
  const section = Number(query['section']);
  return {
    step: steps.find((step) => step === query['step']) ?? 'questions',
    question: typeof query['q'] === 'string' ? query['q'] : null,
    section: Number.isInteger(section) && section > 0 ? section - 1 : null,
  };
}

/** The query of a place. */
export function queryOf(step: StepName, at: { question?: string; section?: number } = {}): Record<string, string> {
  return {
    step,
    ...(at.question === undefined ? {} : { q: at.question }),
    ...(at.section === undefined ? {} : { section: String(at.section + 1) }),
  };
}

/** How far an application is, for going on where one stopped. */
export interface Progress {
  readonly isAnswered: boolean;
  /** Anything beyond the answers was entered. */
  readonly isBegun: boolean;
  readonly isFormDone: boolean;
  readonly isMaterialsDone: boolean;
  readonly isDeliveryDone: boolean;
}

/** The step to go on with: the first that is not done; the result, when only the questions are answered. */
export function resumeStep(progress: Progress): StepName {
  if (!progress.isAnswered) return 'questions';
  if (!progress.isBegun) return 'result';
  if (!progress.isFormDone) return 'form';
  if (!progress.isMaterialsDone) return 'materials';
  return progress.isDeliveryDone ? 'check' : 'delivery';
}

/** Whether a step may be opened: before the questions are answered nothing else is known. */
export function isOpen(step: StepName, hasAnswers: boolean): boolean {
  return step === 'questions' || hasAnswers;
}
