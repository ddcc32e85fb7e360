import type { DataElement, FormRole } from '@onewindow/process-forms';
import type { EventEnvelope, EventHandler, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { itemSnapshot } from './item-snapshot.ts';

/** Events arrive repeatedly and in any order: a copy takes only a higher version. */
const takeItem: EventHandler = async (ctx, { payload }: EventEnvelope) => {
  const item = itemSnapshot.parse(payload.item);
  await take(ctx, 'item_copy', 'code', {
    code: item.code,
    version: item.version,
    organization_id: item.organization.id,
    snapshot: JSON.stringify(item),
  });
};

const organizationPublished = z.object({ id: z.string().min(1), version: z.int().positive(), name: z.string().min(1) });

const takeOrganization: EventHandler = async (ctx, { payload }: EventEnvelope) => {
  await take(ctx, 'organization_copy', 'id', organizationPublished.parse(payload));
};

const coded = z.looseObject({ code: z.string().min(1) });
const dictionaryPublished = z.object({
  id: z.string().min(1),
  version: z.int().positive(),
  elements: z.array(coded) as unknown as z.ZodType<DataElement[]>,
  roles: z.array(coded) as unknown as z.ZodType<FormRole[]>,
});

const takeDictionary: EventHandler = async (ctx, { payload }: EventEnvelope) => {
  const { elements, roles, ...key } = dictionaryPublished.parse(payload);
  await take(ctx, 'dictionary_copy', 'id', {
    ...key,
    elements: JSON.stringify(elements),
    roles: JSON.stringify(roles),
  });
};

/** Inbox handlers of the copies. */
export const copyHandlers: Readonly<Record<string, EventHandler>> = {
  ItemPublished: takeItem,
  OrganizationPublished: takeOrganization,
  DictionaryPublished: takeDictionary,
};

/** Table and column names are this file's own, never input. */
async function take(
  ctx: ServiceContext,
  table: string,
  key: string,
  row: Readonly<Record<string, string | number>>,
): Promise<void> {
  const columns = Object.keys(row);
  const changed = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`);
  await ctx.em.execute(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
     on conflict (${key}) do update set ${changed.join(', ')} where excluded.version > ${table}.version`,
    Object.values(row),
  );
}
