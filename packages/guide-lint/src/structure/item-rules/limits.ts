/** V02, V03 and V13: statutory limit, promise, and the limits of the steps. */
import type { GuideContent, GuideLimit, LimitUnit } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { hasPromise } from '../item-type.ts';

/** Longest promise of each unit that is kept within one working day; an immediate item promises no more. */
const withinOneDay: Readonly<Record<LimitUnit, number>> = { WORKING_DAY: 1, DAY: 1, HOUR: 8, MONTH: 0, YEAR: 0 };

export function checkLimits(content: GuideContent): Finding[] {
  if (!hasPromise(content.typeCode)) return [];
  return [...checkPromise(content), ...checkHandling(content), ...checkSteps(content)];
}

/** V02: only amounts of one unit can be compared (a month is no number of working days); others a person confirms. */
function checkPromise({ statutoryLimit: statutory, promisedLimit: promised }: GuideContent): Finding[] {
  if (promised.amount === null || statutory.amount === null || statutory.amount === 0) return [];
  if (promised.unit !== statutory.unit) {
    const params = { statutoryUnit: unitOf(statutory), promisedUnit: unitOf(promised) };
    return [found('V02_OTHER_UNIT', 'promisedLimit', params)];
  }
  if (promised.amount <= statutory.amount) return [];
  const params = { promised: promised.amount, statutory: statutory.amount, unit: unitOf(promised) };
  return [found('V02_PROMISE_LONGER', 'promisedLimit', params)];
}

/** V03: immediate exactly when promised within one working day; 0 is done while the applicant waits. */
function checkHandling({ handling, promisedLimit }: GuideContent): Finding[] {
  const { amount, unit } = promisedLimit;
  if (amount === null) return [];
  const isWithinOneDay = amount <= withinOneDay[unit];
  if ((handling === 'IMMEDIATE') === isWithinOneDay) return [];
  const rule = handling === 'IMMEDIATE' ? 'V03_IMMEDIATE_TOO_LONG' : 'V03_PROMISED_TOO_SHORT';
  return [found(rule, 'handling', { promised: amount, unit: unitOf(promisedLimit) })];
}

/** V13: the steps together fit into the promise; they count in its unit. */
function checkSteps({ steps, promisedLimit }: GuideContent): Finding[] {
  const { amount } = promisedLimit;
  const sum = steps.reduce((total, { days }) => total + (days ?? 0), 0);
  if (amount === null || sum <= amount) return [];
  return [found('V13_STEPS_LONGER', 'steps', { sum, promised: amount, unit: unitOf(promisedLimit) })];
}

function unitOf({ unit }: GuideLimit): string {
  return valueName('unit', unit);
}
