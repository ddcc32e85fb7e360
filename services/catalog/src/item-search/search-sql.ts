import { divisionsAbove, facetTerm, type OnlineReach } from './search-columns.ts';
import type { Rank, SearchCursor, TextDemand } from './search-demand.rules.ts';

/** Filter of a search; null and absent are the same. */
export interface ItemSearchFilter {
  audience?: string | null;
  personTopic?: string | null;
  corporateTopic?: string | null;
  organizationId?: string | null;
  divisionCode?: string | null;
  onlineReach?: OnlineReach | null;
  typeCode?: string | null;
}

/** What is asked for: a text, if any, and filters. */
export interface SearchQuestion {
  readonly demand: TextDemand | null;
  readonly filter: ItemSearchFilter;
}

/** A statement in the making: parameters are numbered as they are bound. */
export class Bound {
  readonly values: unknown[] = [];

  bind(value: unknown, type = ''): string {
    this.values.push(value);
    return `$${this.values.length}${type && `::${type}`}`;
  }
}

/** The circles of text an item is found in, each within the next. */
const circles = ['name', 'near', 'all'] as const;
type Circle = (typeof circles)[number];

const isFound = "status <> 'CANCELLED'";

/**
 * Conditions that hold in a circle: each word literally, because a short text is read faster than an array, then the
 * index terms of words and filters together.
 */
function within(circle: Circle, { demand, filter }: SearchQuestion, bound: Bound): string[] {
  const terms = [...(demand?.terms ?? []), ...filterTerms(filter)];
  return [
    ...(demand ? [literally(circle, demand, bound)] : []),
    ...(terms.length > 0 ? [`${circle}_terms @> ${bound.bind(terms, 'text[]')}`] : []),
    ...(filter.divisionCode ? [`${circle}_terms && ${bound.bind(servingTerms(filter.divisionCode), 'text[]')}`] : []),
  ];
}

function literally(circle: Circle, demand: TextDemand, bound: Bound): string {
  return demand.patterns.map((pattern) => `${circle}_text like ${bound.bind(pattern)}`).join(' and ');
}

function filterTerms(filter: ItemSearchFilter): string[] {
  const { audience, personTopic, corporateTopic, organizationId, onlineReach, typeCode } = filter;
  return [
    audience && facetTerm.audience(audience),
    personTopic && facetTerm.personTopic(personTopic),
    corporateTopic && facetTerm.corporateTopic(corporateTopic),
    organizationId && facetTerm.organization(organizationId),
    onlineReach && facetTerm.reach(onlineReach),
    typeCode && facetTerm.type(typeCode),
  ].filter((term): term is string => Boolean(term) && !term?.includes('\0'));
}

/** Items of the division and of those below it, and of the divisions above that serve it. */
function servingTerms(divisionCode: string): string[] {
  const code = divisionCode.replaceAll('\0', '');
  return [facetTerm.within(code), ...divisionsAbove(code).map(facetTerm.division)];
}

/** What facets count. */
const counted =
  'code, audiences, person_topics, corporate_topics, organization_id, organization_name, division_code, online_reach';

/** At most so many items that match at all, in no order, as a query of what facets count. */
export function matchSql({ demand, filter }: SearchQuestion, most: number, bound: Bound): string {
  const asked = [...(demand?.terms ?? []), ...filterTerms(filter)];
  const terms = bound.bind(asked.length > 0 ? asked : [facetTerm.any], 'text[]');
  const serving = bound.bind(filter.divisionCode ? servingTerms(filter.divisionCode) : null, 'text[]');
  // One and two characters are terms themselves: the index has answered them.
  const long = demand?.patterns.filter((pattern) => [...pattern].length > 4) ?? [];
  const found = `select ${counted} from found_items(${terms}, ${serving}, ${bound.bind(long, 'text[]')}, ${most})`;
  if (!demand?.code) return found;
  const conditions = [isFound, codeIs(demand.code, bound), ...within('name', { demand: null, filter }, bound)];
  const byCode = `select ${counted} from item where ${conditions.join(' and ')} limit ${most}`;
  return `(${found}) union (${byCode}) limit ${most}`;
}

function codeIs(code: string, bound: Bound): string {
  const value = bound.bind(code);
  return `(code like ${value} || '%' or base_code = ${value})`;
}

/** Conditions of each rank; a rank leaves out what a better one has found. Null for a rank that does not apply. */
function rankSql(rank: Rank, question: SearchQuestion, bound: Bound): string[] | null {
  const { demand } = question;
  if (!demand) return rank === 2 ? within('name', question, bound) : null;
  // Bound only where they are used: a parameter that no condition names has no type.
  const filters = () => within('name', { ...question, demand: null }, bound);
  const isIt = () => {
    const whole = bound.bind(demand.whole);
    return `(search_name = ${whole} or search_initials = ${whole}${demand.code ? ` or ${codeIs(demand.code, bound)}` : ''})`;
  };
  const begins = () => {
    const prefix = bound.bind(`${demand.whole.replace(/[\\%_]/g, '\\$&')}%`);
    return `(search_name like ${prefix} or search_initials like ${prefix})`;
  };
  if (rank === 0) return [isIt(), ...filters()];
  if (rank === 1) return [begins(), `not ${isIt()}`, ...filters()];
  const circle = circles[rank - 2];
  if (!circle) return null;
  const inner = circles[rank - 3];
  const better = inner ? [`not (${literally(inner, demand, bound)})`] : [];
  return [...within(circle, question, bound), `not ${begins()}`, `not ${isIt()}`, ...better];
}

/**
 * One page, best rank first, then by name and code. Ranks are asked one after another in one statement, and only while
 * the page is not full: the database never looks at a condition whose count before it is false.
 */
export function pageSql(
  question: SearchQuestion,
  { after, limit, ranks }: { after: SearchCursor | null; limit: number; ranks: readonly Rank[] },
  bound: Bound,
): string {
  const parts: string[] = [];
  const names: string[] = [];
  const most = bound.bind(limit);
  for (const rank of ranks) {
    if (after && rank < after.rank) continue;
    const conditions = rankSql(rank, question, bound);
    if (!conditions) continue;
    if (after?.rank === rank)
      conditions.push(`(name, code) > (${bound.bind(after.name)} collate "zh-x-icu", ${bound.bind(after.code)})`);
    const sofar = names.map((name) => `(select count(*) from ${name})`).join(' + ');
    if (sofar) conditions.push(`${sofar} < ${most}`);
    const name = `rank${rank}`;
    const rows = `select ${rank} as rank, name, code from item where ${[isFound, ...conditions].join(' and ')}`;
    // What is it or begins so is few and found by its own index, not by walking all names in their order.
    const source = rank < 2 ? `select * from (${rows} offset 0) few` : rows;
    parts.push(`${name} as materialized (${source} order by name, code limit ${most})`);
    names.push(name);
  }
  const all = names.map((name) => `select * from ${name}`).join(' union all ');
  return `with ${parts.join(', ')} select rank, name, code from (${all}) found order by rank, name, code limit ${most}`;
}
