import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GuideContent } from '@onewindow/guide-lint';
import { newId } from '@onewindow/kernel';
import type { Actor } from '@onewindow/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes, type Desk, openDesk, people } from '../testing/guide-desk.ts';
import { readSheet } from './reading/read-sheet.ts';
import { workbookOf } from './reading/workbook.fixture.ts';

let desk: Desk;
let server: Server;
let origin: string;
let actor: Actor | null = people.editor;

beforeAll(async () => {
  desk = await openDesk();
  server = createServer((req, res) => {
    void desk.service.service.route(req, res, { actor, traceId: 'test', origin: 'public' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await desk.service.stop();
});

interface Imported {
  isDryRun: boolean;
  heading: string[];
  total: number;
  good: number;
  bad: { row: number; cells: string[]; errors: { column: string | null; code: string; message: string }[] }[];
  revisions: { id: string; itemCode: string }[];
  code?: string;
  message?: string;
}

async function get(who: Actor | null, path: string): Promise<Response> {
  actor = who;
  return fetch(`${origin}/guide-sheets/${path}`);
}

async function rowsOf(response: Response): Promise<string[][]> {
  const read = await readSheet(new Uint8Array(await response.arrayBuffer()), '');
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.rows.map(({ cells }) => [...cells]);
}

async function post(
  who: Actor | null,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  { name = '表.csv', requestId = newId() } = {},
): Promise<{ status: number; answer: Imported }> {
  actor = who;
  const headers = { 'x-file-name': encodeURIComponent(name), 'x-request-id': requestId };
  const response = await fetch(`${origin}/guide-sheets/${path}`, { method: 'POST', body, headers });
  return { status: response.status, answer: (await response.json()) as Imported };
}

async function contentOf(revisionId: string | undefined): Promise<GuideContent> {
  const revision = await desk.read(people.editor, revisionId ?? '');
  if (!revision) throw new Error('No such revision');
  return revision.content;
}

const problems = ({ bad }: Imported) => bad.map(({ row, errors }) => [row, ...errors.map(({ code }) => code)]);

describe('export', () => {
  it('gives item managers their own items, supervisors their division and below', async () => {
    const column = async (who: Actor) => (await rowsOf(await get(who, 'items.csv'))).slice(1, -1).map(([code]) => code);
    expect(await column(people.editor)).toEqual(expect.arrayContaining([codes.food]));
    expect(await column(people.editor)).not.toContain(codes.cityFood);
    expect(await column(people.county)).not.toContain(codes.cityFood);
    expect((await column(people.city)).length).toBeGreaterThanOrEqual(44);
    expect(await column(people.otherCounty)).not.toContain(codes.food);
  });

  it('turns everybody else away', async () => {
    expect((await get(null, 'items.csv')).status).toBe(401);
    for (const who of [people.applicant, people.clerk]) expect((await get(who, 'items.csv')).status).toBe(403);
    for (const path of ['secrets.csv', 'items.pdf', 'constructor.csv', 'items']) {
      expect((await get(people.editor, path)).status).toBe(404);
    }
  });

  it('is a CSV that Excel in China opens, and says who took it out', async () => {
    const response = await get(people.editor, 'materials.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.trimEnd().split('\r\n').at(-1)).toMatch(/^#导出：编辑员（.+），.+，共\d+行$/);
  });

  it('has the acceptance handbook with basis, format, copies and standards', async () => {
    const [heading = [], ...rows] = await rowsOf(await get(people.editor, 'handbook.xlsx'));
    for (const label of ['要求提供的依据', '材料形式', '纸质份数', '受理标准']) expect(heading).toContain(label);
    expect(rows.find(([code]) => code === codes.food)).toBeDefined();
  });

  it('offers a template with notes and a sample that no import takes for rows', async () => {
    const response = await get(people.editor, 'items.csv?template=1');
    const text = await response.clone().text();
    expect((await rowsOf(response)).map(([first]) => first?.slice(0, 3))).toEqual(['业务办', '#填写', '#示例']);
    expect((await post(people.editor, 'items?mode=check', text)).answer).toMatchObject({ total: 0, good: 0, bad: [] });
  });
});

describe('import', () => {
  const heading = '业务办理项编码,俗称,适用范围,到办事现场次数,是否网办';

  it('says what it would do and does nothing in a dry run', async () => {
    const { status, answer } = await post(people.editor, 'items?mode=check', `${heading}\n${codes.food},开店,,0,是`);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ isDryRun: true, total: 1, good: 1, bad: [], revisions: [] });
    expect((await desk.item(codes.food)).openRevision).toBeNull();
  });

  it('takes the good rows in as drafts and gives the bad ones back with reasons', async () => {
    const csv = [
      heading,
      `${codes.food},"开饭馆\n开面馆",,0,是`,
      `${codes.cityFood},,外地,,`,
      `${codes.food},,,,`,
      `,,x,,`,
      `99450802MB0F10018Y400013102400001,,x,,`,
      `=HYPERLINK("x"),,x,,`,
      `${codes.food},,=1+1,一次,也许,多出来`,
    ].join('\n');
    const requestId = newId();
    const { answer } = await post(people.editor, 'items?mode=apply', csv, { requestId });
    expect(answer).toMatchObject({ isDryRun: false, total: 7, good: 1, revisions: [{ itemCode: codes.food }] });
    expect(problems(answer)).toEqual([
      [3, 'NOT_OWN'],
      [4, 'ROW_TWICE'],
      [5, 'ITEM_CODE_MISSING'],
      [6, 'ITEM_UNKNOWN'],
      [7, 'ITEM_UNKNOWN'],
      [8, 'ROW_TWICE'],
    ]);
    expect(answer.bad[0]?.cells).toEqual([codes.cityFood, '', '外地']);
    expect(answer.bad[0]?.errors[0]).toMatchObject({ column: '业务办理项编码', message: '是别的部门的事项' });
    const content = await contentOf(answer.revisions[0]?.id);
    expect(content.keywords).toEqual(['开饭馆', '开面馆']);
    expect(content.scope).not.toBe('');

    const repeated = await post(people.editor, 'items?mode=apply', csv, { requestId });
    expect(repeated.answer).toEqual(answer);
    const again = await post(people.editor, 'items?mode=apply', csv);
    expect(again.answer).toMatchObject({ good: 1, revisions: [] });
  });

  it('goes on in the open draft, counts who imports as a writer, and stops while somebody reviews', async () => {
    const csv = `${heading}\n${codes.food},改,,,`;
    const first = await post(people.secondEditor, 'items?mode=apply', csv);
    const id = first.answer.revisions[0]?.id ?? '';
    const revision = await desk.read(people.editor, id);
    expect(revision?.entries.filter(({ act }) => act === 'importGuideSheet')).toHaveLength(2);
    if (!revision) throw new Error('No revision');
    const submitted = await desk.done(people.editor, 'submitGuideRevision', revision, { reason: '导入后提交' });
    const refused = await desk.step(people.secondEditor, 'reviewGuideRevision', submitted);
    expect(refused.__typename).toBe('GuideSamePersonRefused');
    const later = await post(people.editor, 'items?mode=apply', csv);
    expect(problems(later.answer)).toEqual([[2, 'IN_REVIEW']]);
    await desk.done(people.editor, 'recallGuideRevision', submitted, { reason: '撤回修改' });
  });

  it('starts items that the catalogue knows and the organisation has not', async () => {
    const rows = (...lines: string[]) =>
      ['业务办理项编码,基本编码,业务办理项名称,办理项种类,适用范围', ...lines].join('\n');
    const csv = rows(
      ',000131024003,食品销售,延续,卖食品的店',
      ',000131024003,餐饮服务,延续,餐馆',
      ',000131024003,食品销售,延续,又一次',
      ',000199999999,,新办,没有的目录',
      ',000131024003,集中用餐,飞,单位食堂',
    );
    const check = await post(people.editor, 'items?mode=check', csv);
    expect(check.answer).toMatchObject({ total: 5, good: 2, revisions: [] });
    const { answer } = await post(people.editor, 'items?mode=apply', csv);
    const expected = [
      [4, 'ROW_TWICE'],
      [5, 'ENTRY_UNKNOWN'],
      [6, 'NOT_A_CHOICE'],
    ];
    expect(problems(check.answer)).toEqual(expected);
    expect(problems(answer)).toEqual(expected);
    const codesOfBoth = answer.revisions.map(({ itemCode }) => itemCode);
    expect(codesOfBoth.toSorted()).toEqual(['11450802MB0F10018Y400013102400301', '11450802MB0F10018Y400013102400302']);
    const fresh = answer.revisions.find(({ itemCode }) => itemCode.endsWith('02'));
    expect(await contentOf(fresh?.id)).toMatchObject({ name: '食品经营许可延续', scope: '卖食品的店' });
    const again = await post(people.editor, 'items?mode=apply', rows(',000131024003,食品销售,延续,卖食品的店'));
    expect(again.answer).toMatchObject({ total: 1, good: 1, bad: [], revisions: [] });
  });

  it('tells every wrong cell of a row at once', async () => {
    const { answer } = await post(people.editor, 'items?mode=check', `${heading}\n${codes.food},,=1+1,一次,也许,多`);
    expect(problems(answer)).toEqual([[2, 'FORMULA', 'CELL_BEYOND_HEADING', 'NOT_A_NUMBER', 'NOT_YES_NO']]);
    expect(answer.bad[0]?.errors.map(({ column }) => column)).toEqual(['适用范围', null, '到办事现场次数', '是否网办']);
  });

  it('changes and adds materials by workbook', async () => {
    const row = (...cells: string[]) =>
      `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const bytes = await workbookOf(
      row('业务办理项编码', '材料标识', '材料名称', '来源渠道', '受理标准', '要求提供的依据') +
        row(codes.food, 'm3', '', '', '标明面积', '') +
        row(codes.food, '', '食品安全管理人员名册', '申请人自备', '1人以上', '《食品安全法》第四十四条') +
        row(codes.food, 'm99', '没有的', '', '', '') +
        row(codes.food, '', '营业执照', '', '', '') +
        row(codes.food, '', '', '', '', '') +
        row(codes.food, 'm4', '', '天上', '', '《没有的法》'),
    );
    const { answer } = await post(people.editor, 'materials?mode=apply', bytes, { name: '材料.xlsx' });
    expect(problems(answer)).toEqual([
      [4, 'MATERIAL_UNKNOWN'],
      [5, 'MATERIAL_NAME_TAKEN'],
      [6, 'MATERIAL_NAME_MISSING'],
      [7, 'CODE_UNKNOWN', 'BASIS_UNKNOWN'],
    ]);
    const { materials } = await contentOf(answer.revisions[0]?.id);
    expect(materials.find(({ id }) => id === 'm3')?.acceptStandards).toEqual(['标明面积']);
    expect(materials.at(-1)).toMatchObject({
      id: 'm5',
      name: '食品安全管理人员名册',
      sourceType: '10',
      basis: [{ basisId: 'food-safety-law', article: '第四十四条' }],
    });
  });

  it('takes back what it gave out without changing anything', async () => {
    for (const sheet of ['items', 'materials']) {
      for (const format of ['csv', 'xlsx']) {
        const bytes = new Uint8Array(await (await get(people.policeEditor, `${sheet}.${format}`)).arrayBuffer());
        const { answer } = await post(people.policeEditor, `${sheet}?mode=apply`, bytes, { name: `x.${format}` });
        expect(answer).toMatchObject({ bad: [], revisions: [] });
        expect(answer.good).toBe(answer.total);
        expect(answer.total).toBeGreaterThan(0);
      }
    }
  });

  it('turns away who may not, and files that cannot be taken, with a sentence', async () => {
    const csv = `${heading}\n${codes.food},改,,,`;
    const refusal = async (who: Actor | null, path: string, body: string, options = {}) => {
      const { status, answer } = await post(who, path, body, options);
      return `${status} ${answer.code} ${answer.message?.endsWith('。') ?? false}`;
    };
    expect(await refusal(null, 'items?mode=apply', csv)).toBe('401 NotSignedIn true');
    for (const who of [people.city, people.chief, people.applicant]) {
      expect(await refusal(who, 'items?mode=apply', csv)).toBe('403 NotPermitted true');
    }
    expect(await refusal(people.editor, 'constructor?mode=check', csv)).toBe('404 NotFound true');
    expect(await refusal(people.editor, 'items', csv)).toBe('400 ModeUnknown true');
    expect(await refusal(people.editor, 'items?mode=apply', csv, { requestId: '-' })).toBe('400 RequestIdMissing true');
    expect(await refusal(people.editor, 'items?mode=check', csv, { name: '表.xlsx' })).toBe(
      '422 FileNameMisleads true',
    );
    expect(await refusal(people.editor, 'items?mode=check', '甲,乙\n1,2')).toBe('422 NoHeading true');
    expect(await refusal(people.editor, 'items?mode=check', `${heading},没有的列\n`)).toBe('422 ColumnsUnknown true');
    expect(await refusal(people.editor, 'items?mode=check', `${heading},俗称\n`)).toBe('422 ColumnsTwice true');
    expect(await refusal(people.editor, 'items?mode=check', '俗称\n开店')).toBe('422 ColumnsMissing true');
  });

  it('keeps markup as the text it is', async () => {
    const { answer } = await post(
      people.editor,
      'items?mode=apply',
      `业务办理项编码,适用范围\n${codes.food},<script>alert(1)</script>`,
    );
    expect((await contentOf(answer.revisions[0]?.id)).scope).toBe('<script>alert(1)</script>');
  });
});
