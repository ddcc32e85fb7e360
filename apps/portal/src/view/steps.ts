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

/** Whether a step may be opened: before the questions are answered nothing else is known. */
export function isOpen(step: StepName, hasAnswers: boolean): boolean {
  return step === 'questions' || hasAnswers;
}
