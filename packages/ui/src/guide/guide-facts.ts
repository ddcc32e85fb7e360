import type { GuideContent, GuideMaterial } from '@onewindow/guide-lint';
import type { GuideAnswers } from './guide-view.ts';

/** A figure of the band on top of a guide: words are message keys, `value` null says it in words alone. */
export interface GuideFact {
  readonly key: 'days' | 'fee' | 'visits';
  readonly value: number | null;
  /** Message key of the unit, or of the words that stand for the value. */
  readonly unit: string;
  /** Message key of the line below, with its values. */
  readonly note: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Days, money, visits: what a reader wants to know before anything else. */
export function guideFacts(content: GuideContent): readonly GuideFact[] {
  return [daysFact(content), feeFact(content), visitsFact(content)];
}

function daysFact({ handling, promisedLimit, statutoryLimit }: GuideContent): GuideFact {
  const values = { amount: statutoryLimit.amount ?? 0 };
  const known = statutoryLimit.amount === null || statutoryLimit.amount === 0 ? 'noStatutory' : statutoryLimit.unit;
  const note = `fact.statutory.${known}`;
  if (handling === 'IMMEDIATE') return { key: 'days', value: null, unit: 'fact.immediate', note, values };
  if (promisedLimit.amount === null) return { key: 'days', value: null, unit: 'fact.notFilled', note, values };
  return { key: 'days', value: promisedLimit.amount, unit: `unit.${promisedLimit.unit}`, note, values };
}

function feeFact({ hasFee, isPayableOnline }: GuideContent): GuideFact {
  if (!hasFee) return { key: 'fee', value: 0, unit: 'fact.yuan', note: 'fact.free', values: {} };
  const note = isPayableOnline ? 'fact.payOnline' : 'fact.payAtWindow';
  return { key: 'fee', value: null, unit: 'fact.hasFee', note, values: {} };
}

function visitsFact({ visits, isOnline }: GuideContent): GuideFact {
  const note = isOnline ? 'fact.online' : 'fact.notOnline';
  if (visits === null) return { key: 'visits', value: null, unit: 'fact.notFilled', note, values: {} };
  return { key: 'visits', value: visits, unit: 'fact.times', note, values: {} };
}

/** The authorities share it: the applicant hands in nothing and only confirms (Rules 13(5)). */
export function isFree({ shareMode }: GuideMaterial): boolean {
  return shareMode !== 'NONE';
}

/** A material with its place in the guide's own order, which its paths are made of. */
export interface PlacedMaterial {
  readonly material: GuideMaterial;
  readonly index: number;
}

/**
 * The materials of a situation, those nobody hands in first. A question that is not answered yet leaves all of
 * its materials in.
 */
export function materialsToShow(content: GuideContent, answers: GuideAnswers): readonly PlacedMaterial[] {
  const needed = content.materials
    .map((material, index) => ({ material, index }))
    .filter(({ material }) =>
      material.onlyIf.every(({ questionId, optionIds }) => {
        const answer = answers[questionId];
        return answer === undefined || optionIds.includes(answer);
      }),
    );
  return [...needed.filter(({ material }) => isFree(material)), ...needed.filter(({ material }) => !isFree(material))];
}

/** Only addresses of the web become links; anything else a person typed stays text. */
export function webAddress(text: string): string | null {
  return /^https?:\/\/[^\s]+$/i.test(text) ? text : null;
}
