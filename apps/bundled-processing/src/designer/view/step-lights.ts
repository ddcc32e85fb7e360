import type { BundleContent, Problem } from '@onewindow/process-forms';
import { placeOf, STEPS, type StepName } from './problem-place.ts';

/** Lights of the design language, as far as a station of the designer needs them. */
type StepLightName = 'GREEN' | 'YELLOW' | 'RED' | 'NONE';

/** The light of one station: shape, message key of its word, number. */
export interface StepLight {
  readonly step: StepName;
  readonly light: StepLightName;
  readonly word: string;
  readonly count: number;
}

/** What of a version the lights follow. */
export interface LitVersion {
  readonly state: string;
  readonly content: BundleContent;
  readonly problems: readonly Problem[];
  readonly consents: readonly { readonly state: string }[];
}

/** Problems by station. */
export function problemsByStep(problems: readonly Problem[]): ReadonlyMap<StepName, readonly Problem[]> {
  return Map.groupBy(problems, ({ where }) => placeOf(where).step);
}

/** The lights of all stations, in order. A station with nothing in it yet is not started, never green. */
export function stepLights(version: LitVersion): readonly StepLight[] {
  const found = problemsByStep(version.problems);
  return STEPS.map((step) => {
    if (step === 'consent') return consentLight(version);
    if (step === 'publish') return publishLight(version);
    const count = found.get(step)?.length ?? 0;
    if (count > 0) return { step, light: 'RED', word: 'problems', count };
    return isEmpty(version.content, step)
      ? { step, light: 'NONE', word: 'empty', count: 0 }
      : { step, light: 'GREEN', word: 'fine', count: 0 };
  });
}

function isEmpty({ members, questions, materials }: BundleContent, step: StepName): boolean {
  if (step === 'questions') return questions.length === 0;
  if (step === 'materials') return materials.length === 0;
  return (step === 'members' || step === 'form') && members.length === 0;
}

function consentLight({ state, consents }: LitVersion): StepLight {
  const step = 'consent';
  const count = consents.filter((consent) => consent.state === 'SIGNED').length;
  if (consents.some((consent) => consent.state === 'RETURNED')) return { step, light: 'RED', word: 'returned', count };
  if (state === 'DRAFT') return { step, light: 'NONE', word: 'unsent', count: 0 };
  const isComplete = count === consents.length;
  return { step, light: isComplete ? 'GREEN' : 'YELLOW', word: isComplete ? 'signed' : 'waiting', count };
}

function publishLight({ state, problems, consents }: LitVersion): StepLight {
  const step = 'publish';
  if (state === 'PUBLISHED') return { step, light: 'GREEN', word: 'published', count: 0 };
  if (state === 'SUPERSEDED') return { step, light: 'NONE', word: 'superseded', count: 0 };
  const isReady =
    state === 'IN_CONSENT' && problems.length === 0 && consents.every((consent) => consent.state === 'SIGNED');
  return { step, light: isReady ? 'YELLOW' : 'NONE', word: isReady ? 'ready' : 'notYet', count: 0 };
}
