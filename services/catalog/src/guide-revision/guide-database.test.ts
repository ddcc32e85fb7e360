import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../testing/guide-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.service.stop());

test('the database keeps two persons, frozen content and finished revisions, whatever the code does', async () => {
  const { id } = await desk.reviewed();
  const sql = (text: string): Promise<unknown> => desk.service.sql(text, [id]);
  const me = "'person-编辑员'";
  await expect(sql(`update guide_revision set reviewer_id = ${me} where id = $1`)).rejects.toThrow('guide_two_persons');
  await expect(sql(`update guide_revision set supervisor_id = ${me} where id = $1`)).rejects.toThrow(
    'guide_two_persons',
  );
  await expect(sql('update guide_revision set supervisor_id = reviewer_id where id = $1')).rejects.toThrow(
    'guide_two_persons',
  );
  await expect(sql("update guide_revision set content_hash = 'x' where id = $1")).rejects.toThrow('frozen');
  await expect(
    sql("update guide_revision set state = 'PUBLISHED', effective_on = now(), published_version = 9 where id = $1"),
  ).rejects.toThrow('guide_steps');
  await expect(sql('delete from guide_revision where id = $1')).rejects.toThrow('kept');
  await expect(
    desk.service.sql(`insert into guide_revision select gen_random_uuid()::text as id, r.item_code, r.name,
      r.search_name, r.organization_id, r.organization_name, r.division_code, r.base_code, r.variant_name, 'DRAFT',
      1, null, r.content, r.content_hash, 1, 1, '[]', 'NEW', '', '', 'x', array['x'] , null, null, null, null, null,
      null, null, null, 'x', now() from guide_revision r where r.id = '${id}'`),
  ).rejects.toThrow('guide_revision_open');
  for (const statement of [
    "update guide_act set reason = 'x'",
    'delete from guide_act',
    'truncate guide_act',
    "update item_version set content_hash = 'x'",
    'delete from item_version',
    'truncate item_version',
  ]) {
    await expect(desk.service.ctx().em.execute(statement)).rejects.toThrow(/permission denied/);
  }
});
