import { createRequire } from 'node:module';
import type { CalendarNotice } from '../work-calendar/publish-work-calendar.ts';

/** Years the library knows. It silently takes later holidays for working days: they stay unknown here. */
export const KNOWN_YEARS = [2024, 2025, 2026] as const;

/** As the library keeps them: date to 'English name,Chinese name,days'. */
interface YearFile {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

const require = createRequire(import.meta.url);

/** The notice of a known year, out of chinese-days 1.5.7 (MIT). */
export function noticeOf(year: (typeof KNOWN_YEARS)[number]): CalendarNotice {
  const { holidays, workdays } = require(`chinese-days/dist/years/${year}.json`) as YearFile;
  const daysOf = (entries: Record<string, string>, isWorkday: boolean) =>
    Object.entries(entries).map(([date, label]) => ({ date, isWorkday, name: label.split(',')[1] ?? null }));
  return {
    year,
    source: `国务院办公厅关于${year}年部分节假日安排的通知（据 chinese-days 1.5.7）`,
    days: [...daysOf(holidays, false), ...daysOf(workdays, true)],
  };
}
