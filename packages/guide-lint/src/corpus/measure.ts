import { lintText } from '../text/lint-text.ts';
import type { TextField } from '../text/text-field.ts';
import heldOut from './held-out.samples.json' with { type: 'json' };
import practice from './practice.samples.json' with { type: 'json' };
import tuning from './tuning.samples.json' with { type: 'json' };

/** A text as an office writes it and what a careful reader would strike out. */
export interface Sample {
  readonly field: TextField;
  readonly text: string;
  readonly expect: readonly string[];
}

/** How well a family is found: hits and misses of texts that have it, alarms on texts that have not. */
export interface Score {
  readonly label: string;
  readonly hits: number;
  readonly misses: number;
  readonly alarms: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The two parts rules may be written against, and the part they are only measured on. */
export const corpus = {
  tuning: tuning as readonly Sample[],
  practice: practice as readonly Sample[],
  heldOut: heldOut as readonly Sample[],
};

/** Rules whose label is finer than their family. */
const ownLabels = ['NAMED_AGENCY', 'BOTH_MEDIA'];

/** Labels of what the lint finds in a sample. */
export function labelsOf({ field, text }: Sample): Set<string> {
  return new Set(lintText(field, text).map(({ ruleId, family }) => (ownLabels.includes(ruleId) ? ruleId : family)));
}

/** Scores by label, last `ALL` over all labels; `CLEAN` counts texts without fault that got no finding. */
export function measure(samples: readonly Sample[]): Score[] {
  const counts = new Map<string, { hits: number; misses: number; alarms: number }>();
  const count = (label: string, kind: 'hits' | 'misses' | 'alarms') => {
    for (const key of [label, 'ALL']) {
      const row = counts.get(key) ?? { hits: 0, misses: 0, alarms: 0 };
      row[kind] += 1;
      counts.set(key, row);
    }
  };
  for (const sample of samples) {
    const found = labelsOf(sample);
    for (const label of sample.expect) count(label, found.has(label) ? 'hits' : 'misses');
    for (const label of found) if (!sample.expect.includes(label)) count(label, 'alarms');
  }
  return [...counts].sort(([a], [b]) => order(a) - order(b)).map(([label, row]) => score(label, row));
}

/** Share of the faultless texts on which the lint stays silent, 0 to 1. */
export function silenceOnClean(samples: readonly Sample[]): number {
  const clean = samples.filter(({ expect }) => expect.length === 0);
  return clean.filter((sample) => labelsOf(sample).size === 0).length / clean.length;
}

const labels = ['CATCH_ALL', 'MEANINGLESS', 'VAGUE', 'LEGALESE', 'ODD_PROOF', 'NAMED_AGENCY', 'BOTH_MEDIA', 'MARKUP'];
const order = (label: string) => (labels.includes(label) ? labels.indexOf(label) : labels.length);

function score(label: string, { hits, misses, alarms }: { hits: number; misses: number; alarms: number }): Score {
  const precision = hits + alarms === 0 ? 1 : hits / (hits + alarms);
  const recall = hits + misses === 0 ? 1 : hits / (hits + misses);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { label, hits, misses, alarms, precision, recall, f1 };
}
