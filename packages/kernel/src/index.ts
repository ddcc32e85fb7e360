export { canonicalJson } from './canonical-json.ts';
export { caseNumber, checkCaseNumber } from './case-number.ts';
export {
  addDays,
  type CivilDate,
  civilDateOf,
  daysBetween,
  endOfCivilDay,
  isCivilDate,
  startOfCivilDay,
} from './civil-date.ts';
export type { CodeCheck, CodeProblem } from './code-check.ts';
export { checkCreditCode } from './credit-code.ts';
export { divisionPrefix, isWithin } from './division.ts';
export { computeDue, explainDue } from './due.ts';
export { checkIdNumber } from './id-number.ts';
export { newId } from './ids.ts';
export { checkItemCode } from './item-code.ts';
export { type Light, lightOf, remainingWorkingDays } from './light.ts';
export { maskAddress, maskIdNumber, maskMobile, maskMobileForLabel, maskName } from './masking.ts';
export { checkMobile } from './mobile.ts';
export type { OpeningHours } from './opening-hours.ts';
export { checkS10 } from './s10.ts';
export type { Suspension } from './suspension.ts';
export type { DueStep, Limit } from './term.ts';
export {
  addWorkingDays,
  type CalendarDay,
  type WorkCalendar,
  type Workday,
  type WorkdayReason,
  workdayOf,
} from './work-calendar.ts';
