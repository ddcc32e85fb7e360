import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFailure, type FailureRecord, lockedFor } from './sign-in.rules.ts';

const limits = { maxFailures: 3, windowSeconds: 60, lockSeconds: 120 };
const start = new Date('2026-11-23T08:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** Wrong passwords at these seconds. */
function failuresAt(...seconds: number[]): FailureRecord | null {
  let record: FailureRecord | null = null;
  for (const second of seconds) record = countFailure(record, later(second), limits);
  return record;
}

describe('a login', () => {
  it('is not locked below the limit', () => {
    expect(lockedFor(null, start)).toBeNull();
    expect(lockedFor(failuresAt(0, 1), later(2))).toBeNull();
  });

  it('is locked by the failure that reaches the limit, and opens again', () => {
    const record = failuresAt(0, 1, 2);
    expect(lockedFor(record, later(2))).toBe(120);
    expect(lockedFor(record, later(121.5))).toBe(1);
    expect(lockedFor(record, later(122))).toBeNull();
  });

  it('forgets failures of a window that has passed', () => {
    expect(failuresAt(0, 1, 60)).toMatchObject({ failures: 1, windowStartedAt: later(60), lockedUntil: null });
  });

  it('is always locked after as many failures as the limit within one window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 3, maxLength: 10 }), (seconds) => {
        const ordered = seconds.toSorted((a, b) => a - b);
        expect(lockedFor(failuresAt(...ordered), later(60))).not.toBeNull();
      }),
    );
  });
});
