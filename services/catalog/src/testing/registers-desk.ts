import { emptyGuide, type GuideContent } from '@onewindow/guide-lint';
import { newId } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';
import { createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { recordCitations } from '../legal-basis/record-citations.ts';
import { catalogService } from '../service.ts';

/** A Monday at ten in the morning. */
const monday = '2026-11-23T02:00:00Z';

/** Staff of the sample city (fictitious); each is another person. */
export const people = {
  citySupervisor: staffOf('SUP', '11450800MB0F01007D', '450800', '陈兴业'),
  countySupervisor: staffOf('SUP', '11450802MB0F10317W', '450802', '甘思颖'),
  otherCountySupervisor: staffOf('SUP', '11450803MB0F20312K', '450803', '黄示例'),
  cityManager: staffOf('DEP', '11450800MB0F00020J', '450800', '韦志航'),
  countyManager: staffOf('DEP', '11450802MB0F10018Y', '450802', '周明远'),
  otherManager: staffOf('DEP', '11450802MB0F10210H', '450802', '罗宇轩'),
  clerk: staffOf('ACC', '12450800MB0F01103K', '450800', '覃示例'),
};

function staffOf(code: string, organizationId: string, divisionCode: string, name: string) {
  return staffActor({
    accountId: `account of ${name}`,
    personId: `person ${name}`,
    name,
    organizationId,
    organizationName: organizationId,
    divisionCode,
    roles: [{ code, organizationId, divisionCode }],
  });
}

/** The catalog on a fresh database; 23 November 2026 unless the test says otherwise. */
export function openRegisters(now: string = monday): Promise<TestService> {
  return createTestService(catalogService, { now });
}

/** A guide of a county department (fictitious). */
export function countyGuide(values: Partial<GuideContent> = {}): GuideContent {
  return emptyGuide({
    code: '11450802MB0F10018Y400013102400001',
    divisionCode: '450802',
    name: '食品经营许可',
    variantName: '新办',
    organization: { id: '11450802MB0F10018Y', name: '贵港市港北区市场监督管理局' },
    levels: ['4'],
    listEntryId: 'food',
    basis: [{ basisId: 'foodLaw', article: '第三十五条', text: '' }],
    ...values,
  });
}

/** The same guide of the city's department. */
export function cityGuide(values: Partial<GuideContent> = {}): GuideContent {
  return countyGuide({
    code: '11450800MB0F00020J300013102400001',
    divisionCode: '450800',
    organization: { id: '11450800MB0F00020J', name: '贵港市市场监督管理局' },
    levels: ['3'],
    listEntryId: 'cityFood',
    ...values,
  });
}

/** Puts guides in force past every gate: what this test is about comes after publication. */
export async function putInForce(service: TestService, ...guides: readonly GuideContent[]): Promise<void> {
  const published = new Date().toISOString();
  const rows = guides.map((content) => ({ ...content, id: newId(), content }));
  await service.sql(
    `insert into item_version (id, item_code, version, snapshot, content, content_hash, published_at, published_by_name)
     select r.id, r.code, coalesce((select max(version) from item_version where item_code = r.code), 0) + 1,
       '{}', r.content, r.id, $2, 'test'
     from jsonb_to_recordset($1::jsonb) as r (id text, code text, content jsonb)`,
    [JSON.stringify(rows), published],
  );
  await service.sql(
    `insert into item (code, version, version_id, name, organization_id, organization_name, division_code, type_code,
       handling, promise_days, search_name, search_terms, base_code, variant_name)
     select v.item_code, v.version, v.id, v.content->>'name', v.content->'organization'->>'id',
       v.content->'organization'->>'name', v.content->>'divisionCode', v.content->>'typeCode', 'PROMISED', 5, '', '{}',
       v.content->>'baseCode', v.content->>'variantName'
     from item_version v where v.id in (select id from jsonb_to_recordset($1::jsonb) as r (id text))
     on conflict (code) do update set version = excluded.version, version_id = excluded.version_id`,
    [JSON.stringify(rows)],
  );
  await service.ctx(null).transactional(async (tx) => {
    for (const content of guides) await recordCitations(tx, content.code, content);
  });
}

/** State of an item's head. */
export async function statusOf(service: TestService, { code }: GuideContent): Promise<string | undefined> {
  const [row] = await service.sql<{ status: string }>('select status from item where code = $1', [code]);
  return row?.status;
}

/** Registers as small as tests need: two laws, the list entries of both departments, the catalogue entry. */
export async function fillRegisters(service: TestService): Promise<void> {
  const changed = `1, 'test', '2026-01-01'`;
  const law = `'LAW', '2020-01-01', ''`;
  await service.sql(
    `insert into legal_basis (id, title, title_key, document_number, rank, effective_on, url, search_text, version,
       changed_by_name, changed_at) values
     ('foodLaw', '《中华人民共和国食品安全法》', '食品安全法', '主席令第二十一号', ${law}, '食品安全法', ${changed}),
     ('fireLaw', '《中华人民共和国消防法》', '消防法', '主席令第六号', ${law}, '消防法', ${changed})`,
  );
  const types = ['01', '02', '05', '20'].map((code) => ({ code, label: code, isActive: true }));
  await service.sql(
    `insert into code_list (id, position, name, source, is_for_lint, codes, changed_by_name, changed_at)
     values ('itemType', 0, '事项类型', '', false, $1::jsonb, 'test', '2026-01-01')`,
    [JSON.stringify(types)],
  );
  const entry = (id: string, name: string, level: string, organization: string, division: string) =>
    `('${id}', 'POWER', '${id}', '${name}', '01', '{${level}}', '${organization}', '${organization}', '${division}',
      '{《食品安全法》第三十五条}', '{食品安全法}', '', '', '', '', ${changed})`;
  await service.sql(
    `insert into list_entry (id, kind, number, name, type_code, levels, organization_id, organization_name,
       division_code, basis, basis_titles, duties, accountability, office, search_text, version, changed_by_name,
       changed_at) values
     ${entry('food', '食品经营许可', '4', '11450802MB0F10018Y', '450802')},
     ${entry('cityFood', '食品经营许可', '3', '11450800MB0F00020J', '450800')}`,
  );
  await service.sql(
    `insert into directory_entry (base_code, name, type_code, levels, owner_level, basis, citations, is_valid, source,
       search_text, version, changed_by_name, changed_at) values
     ('000131024000', '食品经营许可', '01', '{3,4}', '1', '[{"basisId":"foodLaw","article":"第三十五条","text":""}]',
      '{foodLaw|第三十五条}', true, '国家目录', '', ${changed})`,
  );
}

const refusals: Readonly<Record<string, string>> = {
  ValidationFailed: 'issues { path code params }',
  VersionConflict: 'expectedVersion actualVersion changedByName',
  NotPermitted: 'reason article',
  NotFound: 'kind id',
  GuideElementLocked: 'locks { element ownerLevel value }',
  TooManyReports: 'retryAfterSeconds',
};

/** Answer of a mutation, whatever member of its union it is. */
export interface Answer {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** Speaks one mutation; `payload` selects from its payload, `members` names the refusals its union has. */
export function speak(service: TestService, name: string, payload: string, members: readonly string[]) {
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const fragments = members.map((member) => `... on ${member} { ${refusals[member]} }`).join(' ');
  const source = `mutation ($input: ${title}Input!) { ${name}(input: $input) { __typename ${fragments} ${payload} } }`;
  return async (actor: Actor | null, input: object): Promise<Answer> => {
    const answer = await service.as(actor).mutate<Record<string, Answer>>(source, {
      input: { requestId: newId(), ...input },
    });
    return answer[name] as Answer;
  };
}

/** Codes of the issues of a refused input. */
export function codesOf(answer: Answer): string[] {
  return ((answer['issues'] ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);
}
