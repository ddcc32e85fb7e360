import { defineService, type ServiceDefinition } from '@onewindow/subgraph-kit';
import { BundleVersionEntity } from './bundle-version/bundle-version.entity.ts';
import { keepBundleVersion } from './bundle-version/keep-bundle-version.ts';
import { CalendarYearEntity, OpeningHoursEntity } from './calendar/calendar.entity.ts';
import { keepCalendarYear } from './calendar/keep-calendar-year.ts';
import { AccessEntryEntity, CaseEntity, CaseFormEntity, CaseMaterialEntity } from './case/case.entity.ts';
import { caseFields, caseMaterialFields } from './case/case.resolvers.ts';
import { caseRoots } from './case/case-roots.resolvers.ts';
import { noteDelivered, notePickedUp } from './case/note-shipment.ts';
import { ClockEntity } from './clock/clock.entity.ts';
import { clockFields } from './clock/clock.resolvers.ts';
import { expireClock } from './clock/expire-clock.ts';
import { recomputeClocks } from './clock/recompute-clocks.ts';
import { CourierPartnerEntity } from './courier-partner/courier-partner.entity.ts';
import { keepCourierPartner } from './courier-partner/keep-courier-partner.ts';
import { ApplicationDraftEntity } from './draft/application-draft.entity.ts';
import { draftResolvers } from './draft/draft.resolvers.ts';
import { expireDraft } from './draft/expire-draft.ts';
import { closeLedgerDay } from './ledger/close-ledger-day.ts';
import { LedgerEntryEntity, LedgerHeadEntity } from './ledger/ledger.entity.ts';
import { ledgerEntryFields } from './ledger/ledger.resolvers.ts';
import { createCases } from './migrations/create-cases.ts';
import { createCopies } from './migrations/create-copies.ts';
import { createCourierPartners } from './migrations/create-courier-partners.ts';
import { createLedger } from './migrations/create-ledger.ts';
import { notePreparedNotice } from './notice/note-prepared-notice.ts';
import { ExpectedNoticeEntity } from './notice/notice.entity.ts';
import type { RegisterLookup } from './register-lookup/register-lookup.ts';
import { registerSimulator } from './register-lookup/register-simulator.ts';
import { runDataStep } from './register-lookup/run-data-step.ts';

/** The case service, asking this register in data steps. */
export function createCaseService(register: RegisterLookup): ServiceDefinition {
  return defineService({
    name: 'case',
    sdl: [new URL('./case/case.graphql', import.meta.url)],
    resolvers: {
      Query: { ...caseRoots.Query, ...draftResolvers.Query },
      Mutation: { ...caseRoots.Mutation, ...draftResolvers.Mutation },
      Case: caseFields,
      CaseClock: clockFields,
      CaseMaterial: caseMaterialFields,
      LedgerEntry: ledgerEntryFields,
      SubmitBundleCasePayload: caseRoots.SubmitBundleCasePayload,
      CaseActPayload: caseRoots.CaseActPayload,
      UnmaskCasePayload: caseRoots.UnmaskCasePayload,
    },
    entities: [
      CaseEntity,
      CaseFormEntity,
      CaseMaterialEntity,
      AccessEntryEntity,
      ClockEntity,
      LedgerEntryEntity,
      LedgerHeadEntity,
      ExpectedNoticeEntity,
      ApplicationDraftEntity,
      BundleVersionEntity,
      CalendarYearEntity,
      OpeningHoursEntity,
      CourierPartnerEntity,
    ],
    migrations: [createCopies, createCases, createLedger, createCourierPartners],
    appendOnly: ['ledger_entry', 'ledger_head', 'access_entry'],
    events: {
      BundlePublished: keepBundleVersion,
      CalendarPublished: keepCalendarYear,
      CourierPartnerPublished: keepCourierPartner,
      NoticePrepared: notePreparedNotice,
      ShipmentPickedUp: notePickedUp,
      ShipmentDelivered: noteDelivered,
    },
    jobs: {
      'clock-due': expireClock,
      'recompute-clocks': recomputeClocks,
      'run-data-step': runDataStep(register),
      'close-ledger-day': closeLedgerDay,
      'expire-draft': expireDraft,
    },
  });
}

/** Cases from submission to delivery: acts, clocks, ledger (Rules 14, 17, 18, 22, 26). */
export const caseService = createCaseService(registerSimulator);
