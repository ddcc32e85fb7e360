import { sqlMigration } from '@onewindow/subgraph-kit';

/** Partners, shipments and their events. A shipment's state is what its newest event says. */
export const createShipments = sqlMigration('20261123-create-shipments', [
  `create table courier_partner (
     id text primary key,
     name text not null,
     carrier text not null,
     may_carry_official_documents boolean not null,
     waybill_formats jsonb not null,
     contract_from date not null,
     contract_to date not null
   )`,
  'create sequence shipment_number',
  `create table shipment (
     id text primary key,
     number text not null unique,
     direction text not null check (direction in ('IN', 'OUT')),
     state text not null,
     version integer not null default 1,
     partner_id text not null references courier_partner (id),
     carrier text not null,
     waybill_number text,
     case_id text not null,
     applicant_account_id text not null,
     applicant_person_id text not null,
     hall_organization_id text not null,
     recipient jsonb not null,
     sheet_count integer not null check (sheet_count > 0),
     pick_up_place text not null,
     created_at timestamptz not null
   )`,
  // One active order for the results of a case (domain notes 8.5).
  "create unique index shipment_one_out_per_case on shipment (case_id) where direction = 'OUT'",
  'create unique index shipment_waybill on shipment (carrier, waybill_number) where waybill_number is not null',
  'create index shipment_by_partner on shipment (partner_id, state, created_at, id)',
  'create index shipment_by_hall on shipment (hall_organization_id, created_at, id)',
  `create table shipment_event (
     id text primary key,
     shipment_id text not null references shipment (id) deferrable initially deferred,
     state text not null,
     at timestamptz not null,
     person_name text,
     account_id text,
     signed_as text,
     signer_name text
   )`,
  'create index shipment_event_by_shipment on shipment_event (shipment_id, at desc)',
]);
