/**
 * SQL of the elements in which an item (`i`, register row `r`) differs from its list entry (`e`), as text[]: name, type,
 * levels and organisation must agree, and the item must cite every law that the entry names (domain notes 2.6).
 */
export const differingElementsSql = `array_remove(array[
    case when r.name <> e.name then 'name' end,
    case when r.type_code <> e.type_code then 'typeCode' end,
    case when not (r.levels <@ e.levels) then 'levels' end,
    case when not (e.basis_titles <@ array(
      select l.title_key from item_basis b join legal_basis l on l.id = b.basis_id
      where b.item_code = r.item_code and b.is_setting)) then 'basis' end,
    case when r.organization_id <> e.organization_id then 'organization' end], null)`;
