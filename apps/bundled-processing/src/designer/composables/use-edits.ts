import { type RegisteredDocument, useRequests } from '@onewindow/shell-contract';
import { computed, shallowRef } from 'vue';
import type { EditAnswerFragment } from '../../gql/graphql.ts';
import { type Edit, inverseOf } from '../view/edit.ts';
import {
  AddBundleMember,
  ChangeBundleDetails,
  ChangeBundleMaterial,
  ChangeBundleMember,
  ChangeBundleQuestions,
  RemoveBundleMember,
} from './edits.query.ts';
import { readVersion, type Version } from './use-bundle.ts';

type EditDocument = RegisteredDocument<{ answer: EditAnswerFragment }, { input: never }>;

const MUTATIONS: Readonly<Record<Edit['mutation'], unknown>> = {
  addBundleMember: AddBundleMember,
  changeBundleDetails: ChangeBundleDetails,
  changeBundleMaterial: ChangeBundleMaterial,
  changeBundleMember: ChangeBundleMember,
  changeBundleQuestions: ChangeBundleQuestions,
  removeBundleMember: RemoveBundleMember,
};

/** Steps that can be taken back are few enough to be remembered by a person. */
const MAX_STEPS = 20;

/** A step in the history: what it was called, and the edits that take it back. */
interface Step {
  readonly label: string;
  readonly edits: readonly Edit[];
}

/**
 * Edits a draft: sends edits in order, keeps what takes them back, and hands every new state of the version
 * to `accept`. `report` gets the answer of the last request, null when none came.
 */
export function useEdits(
  version: () => Version,
  accept: (version: Version) => void,
  report: (answer: EditAnswerFragment | null) => void,
) {
  const { busy, ask } = useRequests();
  const done = shallowRef<readonly Step[]>([]);
  const undone = shallowRef<readonly Step[]>([]);

  async function send(edit: Edit): Promise<readonly Edit[] | null> {
    const { id: versionId, revision: expectedRevision, content: before } = version();
    const { mutation, ...part } = edit;
    const answer = await ask(MUTATIONS[mutation] as EditDocument, { versionId, expectedRevision, ...part });
    report(answer);
    if (answer?.__typename !== 'BundleDraftPayload') return null;
    const after = readVersion(answer.version);
    accept(after);
    return inverseOf(edit, before, after.content);
  }

  /** Makes the edits until one is refused; the step to take back those that were made, and whether all were. */
  async function run(label: string, edits: readonly Edit[]): Promise<{ step: Step; ok: boolean }> {
    let backwards: readonly Edit[] = [];
    for (const edit of edits) {
      const inverse = await send(edit);
      if (inverse === null) return { step: { label, edits: backwards }, ok: false };
      backwards = [...inverse, ...backwards];
    }
    return { step: { label, edits: backwards }, ok: true };
  }

  const pushed = (steps: readonly Step[], step: Step) =>
    step.edits.length > 0 ? [...steps, step].slice(-MAX_STEPS) : steps;

  /** One step of work under a name; false when it was refused. */
  async function make(label: string, ...edits: readonly Edit[]): Promise<boolean> {
    if (busy.value) return false;
    const { step, ok } = await run(label, edits);
    done.value = pushed(done.value, step);
    if (ok) undone.value = [];
    return ok;
  }

  async function step(from: typeof done, to: typeof done): Promise<void> {
    const last = from.value.at(-1);
    if (!last || busy.value) return;
    const { step: back, ok } = await run(last.label, last.edits);
    if (ok) from.value = from.value.slice(0, -1);
    to.value = pushed(to.value, back);
  }

  return {
    busy,
    make,
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    undoLabel: computed(() => done.value.at(-1)?.label ?? null),
    redoLabel: computed(() => undone.value.at(-1)?.label ?? null),
    /** After somebody else's change the steps are no longer ours to take back. */
    forget: () => {
      done.value = [];
      undone.value = [];
    },
  };
}
