import { type GuideContent, type GuideSurroundings, levelOf } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';

/** Level code of a city. */
const CITY = '3';

type Located = Pick<GuideContent, 'baseCode' | 'variantName' | 'divisionCode' | 'listEntryId'>;

/**
 * What surrounds one guide (Rules 11, 12): its catalogue entry, its list entry, and for a county or township the guide
 * in force of a city-level organisation with the same base code and variant. One statement.
 */
export async function loadSurroundings(ctx: ServiceContext, content: Located): Promise<GuideSurroundings> {
  const { baseCode, variantName, divisionCode, listEntryId } = content;
  const level = levelOf(divisionCode);
  const cityDivision = level > CITY ? `${divisionCode.slice(0, 4)}00` : null;
  const [row] = await query<GuideSurroundings>(
    ctx,
    `select
       (select jsonb_build_object('baseCode', base_code, 'name', name, 'typeCode', type_code, 'levels', levels,
          'ownerLevel', owner_level, 'basis', basis, 'isValid', is_valid)
          from directory_entry where base_code = $1) as directory,
       (select jsonb_build_object('id', id, 'kind', kind, 'name', name, 'typeCode', type_code, 'levels', levels,
          'organizationId', organization_id, 'isValid', removed_on is null)
          from list_entry where id = $2) as "listEntry",
       (select v.content from item_register r
          join item i on i.code = r.item_code and i.status = 'IN_FORCE'
          join item_version v on v.id = i.version_id
          where r.base_code = $1 and r.variant_name = $3 and r.division_code = $4
          order by i.code limit 1) as template`,
    [baseCode, listEntryId, variantName, cityDivision],
  );
  if (!row) throw new Error('The surroundings of a guide could not be read');
  return row;
}
