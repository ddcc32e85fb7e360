import { checkMobile } from '@onewindow/kernel';
import { type Words, words } from '../words.ts';

/** What a reader writes about a mistake. */
export interface ReportForm {
  readonly section: string;
  readonly text: string;
  readonly mobile: string;
}

export type ReportField = keyof ReportForm;

const shortest = 10;
const longest = 500;

/** What is missing or wrong in a report, by field; the service asks the same. */
export function reportProblems({ section, text, mobile }: ReportForm): readonly { field: ReportField; words: Words }[] {
  const length = [...text.trim()].length;
  const number = mobile.trim();
  return [
    ...(section === '' ? [{ field: 'section' as const, words: words('guides.report.sectionMissing') }] : []),
    ...(length < shortest
      ? [{ field: 'text' as const, words: words('guides.report.textShort', { count: length }) }]
      : []),
    ...(length > longest
      ? [{ field: 'text' as const, words: words('guides.report.textLong', { count: length }) }]
      : []),
    ...(number !== '' && !checkMobile(number).ok
      ? [{ field: 'mobile' as const, words: words('guides.report.mobileWrong') }]
      : []),
  ];
}
