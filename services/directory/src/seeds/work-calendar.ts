import year2024 from 'chinese-days/dist/years/2024.json' with { type: 'json' };
import year2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' };
import year2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' };
import type { CalendarNotice } from '../work-calendar/publish-work-calendar.ts';

/** As the library keeps a year: date to 'English name,Chinese name,days'. */
interface YearFile {
  holidays: Readonly<Record<string, string>>;
  workdays: Readonly<Record<string, string>>;
}

/**
 * The notices out of chinese-days 1.5.7 (MIT). The library silently takes holidays of later years for
 * working days: those years stay unknown here.
 */
export const knownNotices: readonly CalendarNotice[] = [
  noticeOf(2024, year2024),
  noticeOf(2025, year2025),
  noticeOf(2026, year2026),
];

function noticeOf(year: number, { holidays, workdays }: YearFile): CalendarNotice {
  const daysOf = (entries: Readonly<Record<string, string>>, isWorkday: boolean) =>
    Object.entries(entries).map(([date, label]) => ({ date, isWorkday, name: label.split(',')[1] ?? null }));
  return {
    year,
    source: `国务院办公厅关于${year}年部分节假日安排的通知（据 chinese-days 1.5.7）`,
    days: [...daysOf(holidays, false), ...daysOf(workdays, true)],
  };
}
