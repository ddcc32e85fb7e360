import type { CalendarDay, WorkCalendar } from './work-calendar.ts';

const SOURCE = '国务院办公厅关于2026年部分节假日安排的通知';

const HOLIDAYS: readonly (readonly [string, readonly string[]])[] = [
  ['元旦', ['2026-01-01', '2026-01-02', '2026-01-03']],
  [
    '春节',
    [
      '2026-02-15',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-21',
      '2026-02-22',
      '2026-02-23',
    ],
  ],
  ['清明节', ['2026-04-04', '2026-04-05', '2026-04-06']],
  ['劳动节', ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05']],
  ['端午节', ['2026-06-19', '2026-06-20', '2026-06-21']],
  ['中秋节', ['2026-09-25', '2026-09-26', '2026-09-27']],
  ['国庆节', ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07']],
];

const MAKEUP_WORKDAYS: readonly (readonly [string, string])[] = [
  ['2026-01-04', '元旦调休'],
  ['2026-02-14', '春节调休'],
  ['2026-02-28', '春节调休'],
  ['2026-05-09', '劳动节调休'],
  ['2026-09-20', '国庆节调休'],
  ['2026-10-10', '国庆节调休'],
];

const ROWS: readonly CalendarDay[] = [
  ...HOLIDAYS.flatMap(([name, dates]) => dates.map((date) => ({ date, isWorkday: false, name, source: SOURCE }))),
  ...MAKEUP_WORKDAYS.map(([date, name]) => ({ date, isWorkday: true, name, source: SOURCE })),
];

/** The official schedule of 2026, the only known year of the tests. */
export const CALENDAR_2026: WorkCalendar = {
  knownYears: [2026],
  days: Object.fromEntries(ROWS.map((row) => [row.date, row])),
};

/** Six and a half hours a working day. */
export const WINDOW_HOURS = {
  spans: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
};
