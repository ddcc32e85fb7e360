import { addDays, civilDateOf, endOfCivilDay } from '@onewindow/kernel';

/** Domain notes 4.1 S00: an untouched draft is kept for 90 days. */
const KEPT_DAYS = 90;

/** When a draft last saved then may go. */
export function draftExpiry(savedAt: Date): Date {
  return endOfCivilDay(addDays(civilDateOf(savedAt), KEPT_DAYS));
}
