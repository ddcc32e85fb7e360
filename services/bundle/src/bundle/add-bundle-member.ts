import type { BundleContent, BundleMember } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { z } from 'zod';
import { findDictionary, findItem, findOrganizationName } from '../copy/copy.repository.ts';
import type { ItemSnapshot } from '../copy/item-snapshot.ts';
import type { AddBundleMemberInput } from '../generated/resolver-types.ts';
import { nextMemberId, withMember } from './draft-content.rules.ts';
import { type EditBundleDraftResult, editDraft } from './edit-draft.ts';
import { dataStep, newMemberSettings } from './member.schema.ts';
import { type ReadInput, readInput } from './read-input.ts';
import { type NotFound, notFound } from './refusals.ts';

type Settings = z.infer<typeof newMemberSettings>;
type DataStep = z.infer<typeof dataStep>;
type MemberCore = Omit<BundleMember, keyof ReturnType<typeof settingsOf>>;

/** Adds an item as it is in force now, or a data step, with the materials, fields and department it brings. */
export function addBundleMember(ctx: ServiceContext, input: AddBundleMemberInput): Promise<EditBundleDraftResult> {
  return editDraft(ctx, 'addBundleMember', input, async (content, tx) => {
    const settings = readInput(newMemberSettings, input.settings, 'settings');
    if (!settings.ok) return settings;
    const core = await coreOf(tx, content, input);
    if ('__typename' in core || !core.ok) return core;
    const member = { ...core.value, ...settingsOf(content, core.value, settings.value) };
    return withMember(content, member, await findDictionary(tx.em));
  });
}

async function coreOf(
  tx: ServiceContext,
  content: BundleContent,
  { itemCode, dataStep: step }: AddBundleMemberInput,
): Promise<ReadInput<MemberCore> | NotFound> {
  if ((itemCode === null || itemCode === undefined) === (step === null || step === undefined)) {
    return { ok: false, issues: [{ path: 'itemCode', code: 'ITEM_OR_DATA_STEP', params: {} }] };
  }
  if (itemCode !== null && itemCode !== undefined) {
    const item = itemCode.includes('\0') ? null : await findItem(tx.em, itemCode);
    return item ? { ok: true, value: itemCore(item) } : notFound('Item', itemCode);
  }
  const read = readInput(dataStep, step, 'dataStep');
  if (!read.ok) return read;
  const { organizationId } = read.value;
  const parties = [content.lead, ...content.coOrganizations];
  const known = parties.find(({ id }) => id === organizationId)?.name;
  const name = known ?? (await findOrganizationName(tx.em, organizationId));
  if (!name) {
    const issue = { path: 'dataStep.organizationId', code: 'ORGANIZATION_UNKNOWN', params: { organizationId } };
    return { ok: false, issues: [issue] };
  }
  return { ok: true, value: stepCore(read.value, name) };
}

function itemCore(item: ItemSnapshot): MemberCore {
  return {
    kind: 'item',
    itemCode: item.code,
    itemVersion: item.version,
    name: item.name,
    organization: item.organization,
    standalonePromiseDays: item.promiseDays,
    statutoryDays: item.statutoryDays,
    onPredecessorRefused: 'cancel',
    result: item.resultName ?? '',
    fields: item.fields,
    materials: item.materials,
    basis: item.basis,
  };
}

function stepCore({ name, organizationId, result, fields }: DataStep, organizationName: string): MemberCore {
  return {
    kind: 'dataStep',
    itemCode: null,
    itemVersion: null,
    name,
    organization: { id: organizationId, name: organizationName },
    standalonePromiseDays: null,
    statutoryDays: null,
    onPredecessorRefused: 'cancel',
    result,
    fields,
    materials: [],
    basis: [],
  };
}

/** What the lead left open: always taken, waits for nobody, as long as the item promises, the rest goes on. */
function settingsOf(content: BundleContent, core: { standalonePromiseDays: number | null }, settings: Settings) {
  const { standalonePromiseDays: days } = core;
  return {
    id: settings.id ?? nextMemberId(content),
    presence: settings.presence ?? ('required' as const),
    when: settings.when ?? 'true',
    dependsOn: settings.dependsOn ?? [],
    limit:
      settings.limit ?? (days ? { amount: days, unit: 'workingDay' as const } : { amount: 1, unit: 'hour' as const }),
    onRefused: settings.onRefused ?? ('continueOthers' as const),
    handling: settings.handling ?? ('platform' as const),
  };
}
