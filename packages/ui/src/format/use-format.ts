import { useI18n } from 'vue-i18n';
import { count99, shortTime, type WallClock, wallClockOf, yuan } from './instant.ts';

/** Formats of the design language. Instants are ISO strings or Dates, civil dates `YYYY-MM-DD`. */
export interface Format {
  /** Year, month, day, weekday and time. */
  full(value: string | Date): string;
  /** For lists: without the year when it is the present one. */
  list(value: string | Date): string;
  /** Month, day and weekday, with the time if there is one. */
  day(value: string | Date): string;
  /** A date without weekday or time; the year only when it is another one. */
  date(value: string | Date): string;
  /** `11/25 09:26`. */
  short(value: string | Date): string;
  /** One character for the weekday, as on axes. */
  weekdayShort(value: string | Date): string;
  /** Yuan, or that nothing is charged. */
  money(amount: number | null): string;
  count(value: number): string;
}

/** Formatters bound to the locale. Call in a component's set-up. */
export function useFormat(now: () => Date = () => new Date()): Format {
  const { t } = useI18n();
  const words = (at: WallClock) => ({ ...at, weekday: t(`ui.date.weekday.${at.weekday}`) });
  const thisYear = (at: WallClock) => at.year === wallClockOf(now()).year;
  return {
    full: (value) => t('ui.date.full', words(wallClockOf(value))).trimEnd(),
    list(value) {
      const at = wallClockOf(value);
      return t(thisYear(at) ? 'ui.date.list' : 'ui.date.listOfYear', words(at)).trimEnd();
    },
    day(value) {
      const at = wallClockOf(value);
      return t(at.time ? 'ui.date.monthDayTime' : 'ui.date.monthDay', words(at));
    },
    date(value) {
      const at = wallClockOf(value);
      return t(thisYear(at) ? 'ui.date.day' : 'ui.date.dayOfYear', words(at));
    },
    short: shortTime,
    weekdayShort: (value) => t(`ui.date.weekdayShort.${wallClockOf(value).weekday}`),
    money: (amount) => (amount ? yuan(amount) : t('ui.money.free')),
    count: count99,
  };
}
