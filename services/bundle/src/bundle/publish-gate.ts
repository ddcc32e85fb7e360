import type { BundleContent, Problem } from '@onewindow/process-forms';
import { checkInThread } from './check-worker.ts';
import { checkParties, outdatedMembers } from './publish-gate.rules.ts';

/** Contents whose check is remembered: walking every answer path takes up to a second. */
const rememberedContents = 64;
const remembered = new Map<string, Promise<readonly Problem[]>>();

/** Problems of a content, remembered by its hash; `itemVersions` holds the version in force by item code. */
export async function gateProblems(
  content: BundleContent,
  contentHash: string,
  itemVersions: ReadonlyMap<string, number>,
): Promise<Problem[]> {
  const found = await (remembered.get(contentHash) ?? checkAndRemember(content, contentHash));
  return [...checkParties(content), ...found, ...outdatedMembers(content, itemVersions)];
}

function checkAndRemember(content: BundleContent, contentHash: string): Promise<readonly Problem[]> {
  const checking = checkInThread(content);
  if (remembered.size >= rememberedContents) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(contentHash, checking);
  checking.catch(() => remembered.delete(contentHash));
  return checking;
}
