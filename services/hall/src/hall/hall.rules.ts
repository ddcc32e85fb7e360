/** Levels of a comprehensive hall, from wide to narrow. */
const HALL_LEVELS = ['CITY', 'COUNTY', 'TOWNSHIP'] as const;
export type HallLevel = (typeof HALL_LEVELS)[number];

/** Names a hall's own name is made of. `parent` is the county of a township. */
export interface HallPlace {
  readonly division: string;
  readonly parent?: string | null;
}

/**
 * A hall's name by the naming rule (Rules 6), generated and never typed: `{division}` and `{parent}` of
 * the pattern are replaced. @throws Error when the pattern asks for a place that is not given
 */
export function hallName(pattern: string, place: HallPlace): string {
  return pattern.replace(/\{(\w+)\}/g, (mark, key: string) => {
    const value = key === 'division' ? place.division : key === 'parent' ? place.parent : null;
    if (!value) throw new Error(`The name pattern "${pattern}" asks for ${mark}, which is not given`);
    return value.normalize('NFKC').replace(/\s/g, '');
  });
}

/** Order of halls on a page: by level, then by code of the division, then by name. */
export function compareHalls(a: HallOrder, b: HallOrder): number {
  return (
    HALL_LEVELS.indexOf(a.level) - HALL_LEVELS.indexOf(b.level) ||
    textOrder(a.divisionCode, b.divisionCode) ||
    textOrder(a.name, b.name)
  );
}

interface HallOrder {
  readonly level: HallLevel;
  readonly divisionCode: string;
  readonly name: string;
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What every code of a division and below begins with; null for what is no 6-, 9- or 12-digit code. */
export function divisionPrefix(code: string): string | null {
  if (!/^\d{6}(\d{3}){0,2}$/.test(code)) return null;
  return code.length === 6 ? code.replace(/(00){1,2}$/, '') : code;
}
