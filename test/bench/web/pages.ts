import { PEOPLE } from '../../fixtures/people.ts';

/** A page to weigh. */
export interface WeighedPage {
  readonly name: string;
  readonly path: string;
  /** Who opens it; null: nobody signed in. */
  readonly login: string | null;
  /** What counts: files of the shell alone, everything, or what the shell alone would not have brought. */
  readonly counts: 'shell' | 'all' | 'entry';
  /** Most kB (1,000 bytes) with gzip; null: no aim. */
  readonly aim: number | null;
}

/** Pages of the shell and of every remote; the shell's own files are those that no remote serves. */
export function weighedPages(bundleId: string): readonly WeighedPage[] {
  const entry = (name: string, path: string, login: string): WeighedPage => ({
    name,
    path,
    login,
    counts: 'entry',
    aim: 130,
  });
  return [
    { name: 'shell', path: '/sign-in', login: null, counts: 'shell', aim: 135 },
    { name: 'shell + portal start', path: '/portal', login: null, counts: 'all', aim: 180 },
    { ...entry('enter portal', '/portal', PEOPLE.applicant), aim: null },
    entry('enter bundled-processing (work list)', '/bundled-processing/work', PEOPLE.clerk),
    entry('enter bundled-processing (bundle list)', '/bundled-processing', PEOPLE.lead),
    { ...entry('open the designer page', `/bundled-processing/bundles/${bundleId}`, PEOPLE.lead), aim: null },
    entry('enter courier-delivery', '/courier-delivery', PEOPLE.courier),
    entry('enter guide-publishing', '/guide-publishing', PEOPLE.lead),
    entry('enter supervision', '/supervision', PEOPLE.supervisor),
    entry('enter system-administration', '/system-administration', PEOPLE.administrator),
  ];
}
