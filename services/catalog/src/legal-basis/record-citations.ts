import { type GuideContent, proofItemOf } from '@onewindow/guide-lint';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { query } from '../query.ts';
import { citationsOf, citedBases, documentsOf } from './citation.rules.ts';

/**
 * Writes what the version now in force says about the registers: which bases it cites in its own basis and in its
 * materials, which documents it asks for and issues, which entries it belongs to. Called by the one way into
 * item_version, in its transaction, after the head is locked. One statement.
 */
export async function recordCitations(tx: ServiceContext, itemCode: string, content: GuideContent): Promise<void> {
  await query(
    tx,
    `with r as (select * from jsonb_to_record($2::jsonb) as r (base_code text, variant_name text, variant_kind text,
         name text, type_code text, organization_id text, organization_name text, division_code text, levels text[],
         list_entry_id text, citations text[], proof jsonb)),
       head as (
         insert into item_register select $1, r.* from r
         on conflict (item_code) do update set (base_code, variant_name, variant_kind, name, type_code, organization_id,
           organization_name, division_code, levels, list_entry_id, citations, proof) = (select r.* from r)
       ),
       b as (select * from jsonb_to_recordset($3::jsonb) as b (basis_id text, is_setting boolean)),
       gone_basis as (
         delete from item_basis where item_code = $1 and basis_id not in (select basis_id from b)
       ),
       basis as (
         insert into item_basis select $1, b.* from b
         on conflict (item_code, basis_id) do update set is_setting = excluded.is_setting
       ),
       d as (select * from jsonb_to_recordset($4::jsonb) as d (doc_code text, is_result boolean)),
       gone_document as (
         delete from item_document where item_code = $1 and (doc_code, is_result) not in (select doc_code, is_result from d)
       )
     insert into item_document select $1, d.* from d on conflict do nothing`,
    [itemCode, registerRow(content), JSON.stringify(citedBases(content)), JSON.stringify(documentsOf(content))],
  );
}

function registerRow(content: GuideContent): string {
  return JSON.stringify({
    base_code: content.baseCode,
    variant_name: content.variantName,
    variant_kind: content.variantKind,
    name: content.name,
    type_code: content.typeCode,
    organization_id: content.organization.id,
    organization_name: content.organization.name,
    division_code: content.divisionCode,
    levels: content.levels,
    list_entry_id: content.listEntryId,
    citations: citationsOf(content.basis),
    proof: proofItemOf(content),
  });
}
