import { newId } from '@onewindow/kernel';
import type { BundleContent } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { findHallOfPlace, findItemOfOrganization, findOrganizationName } from '../copy/copy.repository.ts';
import type { CreateBundleInput } from '../generated/resolver-types.ts';
import { Bundle, BundleVersion } from './bundle.entity.ts';
import { takeBundleCode } from './bundle.repository.ts';
import { leadingOrganizationOf } from './bundle.rules.ts';
import { newBundle } from './content.schema.ts';
import { contentHashOf } from './content-hash.ts';
import { type EditBundleDraftResult, headOf } from './edit-draft.ts';
import { readInput } from './read-input.ts';
import { notPermitted, validationFailed } from './refusals.ts';

/**
 * Creates a bundle with a draft that holds what can be known already: the lead's window, place and phones as
 * its own items state them, one working day, everything delivered together in whatever way the applicant chooses.
 */
export function createBundle(ctx: ServiceContext, input: CreateBundleInput): Promise<EditBundleDraftResult> {
  return ctx.once<EditBundleDraftResult>('createBundle', input.requestId, async (tx) => {
    const leadId = leadingOrganizationOf(tx.actor);
    if (!tx.actor || !leadId) return notPermitted('LEAD_ROLE_REQUIRED');
    const { requestId: _, ...given } = input;
    const read = readInput(newBundle, given);
    if (!read.ok) return validationFailed(read.issues);

    const ownName = leadId === tx.actor.organizationId ? tx.actor.organizationName : null;
    const lead = { id: leadId, name: ownName ?? (await findOrganizationName(tx.em, leadId)) ?? leadId };
    const item = await findItemOfOrganization(tx.em, leadId);
    const place = item?.place ?? '';
    const content: BundleContent = {
      ...read.value,
      lead,
      coOrganizations: [],
      receivingWindow: { hall: await findHallOfPlace(tx.em, place), place, phone: item?.phone ?? '' },
      caseManagerTitle: '',
      delivery: { mode: 'together', earlierOnConsent: true, modes: ['window', 'mail', 'online'], text: '' },
      promise: { amount: 1, unit: 'workingDay' },
      basis: [],
      members: [],
      questions: [],
      stops: [],
      materials: [],
      formProvided: [],
      needVisit: [],
      elements: {},
      roles: [],
      intro: '',
      fees: '',
      complaintPhone: item?.complaintPhone ?? '',
    };
    const bundle = tx.em.create(Bundle, {
      ...headOf(content),
      id: newId(),
      code: await takeBundleCode(tx.em),
      leadId,
      divisionCode: divisionOf(tx, leadId),
      coOrganizationIds: [],
      workingCoOrganizationIds: [],
      workingVersionId: newId(),
      lastNumber: 1,
    });
    // The version refers to the bundle: it must be there first.
    await tx.em.flush();
    const version = tx.em.create(BundleVersion, {
      id: bundle.workingVersionId ?? newId(),
      bundleId: bundle.id,
      number: 1,
      state: 'DRAFT',
      revision: 1,
      content,
      contentHash: contentHashOf(content),
      editedAt: tx.now(),
      editedByName: tx.actor.name,
    });
    return { __typename: 'BundleDraftPayload', version };
  });
}

function divisionOf({ actor }: ServiceContext, organizationId: string): string {
  const role = actor?.roles.find((each) => each.code === 'LEAD' && each.organizationId === organizationId);
  return role?.divisionCode ?? '';
}
