import type { BundleMember, Dependency, EdgeKind } from '@onewindow/process-forms';
import { useConfirm, useNotify } from '@onewindow/shell-contract';
import { useDesigner } from './designer.ts';
import { useSay } from './use-say.ts';

/** What drawing, outline and panel do with members alike. */
export function useMemberEdits() {
  const say = useSay();
  const confirm = useConfirm();
  const notify = useNotify();
  const { content, edits, place, select } = useDesigner();

  const memberOf = (id: string) => content.value.members.find((member) => member.id === id);

  function change(label: string, memberId: string, dependsOn: readonly Dependency[]): Promise<boolean> {
    return edits.make(label, { mutation: 'changeBundleMember', memberId, settings: { dependsOn } });
  }

  /** Makes `afterId` wait for `beforeId`, or visit together with it; nothing happens when it does already. */
  async function connect(beforeId: string, afterId: string, kind: EdgeKind): Promise<boolean> {
    const after = memberOf(afterId);
    const before = memberOf(beforeId);
    if (!after || !before || after === before) return false;
    if (after.dependsOn.some((edge) => edge.memberId === beforeId && edge.kind === kind)) return false;
    const label = say('edit.connect', { before: before.name, after: after.name });
    return change(label, afterId, [...after.dependsOn, { memberId: beforeId, kind }]);
  }

  async function disconnect(afterId: string, edge: Dependency): Promise<boolean> {
    const after = memberOf(afterId);
    if (!after) return false;
    const rest = after.dependsOn.filter(({ memberId, kind }) => memberId !== edge.memberId || kind !== edge.kind);
    return change(say('edit.disconnect', { after: after.name }), afterId, rest);
  }

  async function remove(member: BundleMember): Promise<void> {
    const { id: memberId, name } = member;
    const body = say('members.removeBody', { materials: member.materials.length, fields: member.fields.length });
    const action = say('members.removeAction');
    if (!(await confirm({ title: say('members.removeTitle', { name }), body, action, tone: 'danger' }))) return;
    const label = say('edit.removeMember', { name });
    if (!(await edits.make(label, { mutation: 'removeBundleMember', memberId }))) return;
    if (place.value.at === memberId) select(null);
    // The toast offers to take back this step only, not a later one.
    const run = () => (edits.undoLabel.value === label ? edits.undo() : undefined);
    notify({ kind: 'done', text: say('members.removed', { name }), undo: { label: say('undo'), run } });
  }

  return { connect, disconnect, remove };
}
