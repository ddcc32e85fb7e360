import { civilDateOf } from '@onewindow/kernel';
import {
  type BundleContent,
  checkAnswers,
  courseOf,
  formFor,
  type Issue,
  materialsFor,
  membersFor,
  validateForm,
} from '@onewindow/process-forms';
import { computed, type InjectionKey, inject, shallowRef } from 'vue';
import type { ApplicationParts, DeliveryChoice, HandedInFile } from '../view/application-parts.ts';
import { deliveryIssues } from '../view/delivery-check.ts';
import { deliveryRoleOf, deliveryValues } from '../view/delivery-role.ts';
import { placeOfIssue } from '../view/issue-place.ts';
import { materialIssues } from '../view/material-check.ts';
import { discsOf, itemsOf } from '../view/members.ts';
import type { OwnData } from '../view/own-data.ts';
import { askedSections, sectionTasks } from '../view/sections.ts';

/** A bundle version as the application runs on it. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly content: BundleContent;
}

export interface ApplicationStart {
  readonly bundleId: string;
  readonly version: Version;
  readonly parts: ApplicationParts;
  readonly person: OwnData;
}

/**
 * An application being filled in: what the applicant gave (`parts`), and everything the content makes of it.
 * `parts` is replaced, never changed inside, so that whoever keeps it sees every change.
 */
export function createApplication({ bundleId, version: first, parts: kept, person }: ApplicationStart) {
  const version = shallowRef(first);
  const parts = shallowRef(kept);
  const serverIssues = shallowRef<readonly Issue[]>([]);
  const today = civilDateOf(new Date());

  const content = computed(() => version.value.content);
  const course = computed(() => courseOf(content.value, parts.value.answers));
  const members = computed(() => membersFor(content.value, parts.value.answers));
  const items = computed(() => itemsOf(members.value));
  const rows = computed(() => materialsFor(content.value, parts.value.answers));
  const form = computed(() => formFor(content.value, parts.value.answers));
  const deliveryRole = computed(() => deliveryRoleOf(form.value));
  const sections = computed(() => askedSections(form.value, deliveryRole.value?.role ?? null));
  const record = computed(() => ({
    ...form.value.prefill,
    ...parts.value.values,
    ...deliveryValues(deliveryRole.value, parts.value.delivery),
  }));

  const answerIssues = computed(() =>
    checkAnswers(content.value, parts.value.answers).map((issue) => ({ ...issue, path: `answers.${issue.path}` })),
  );
  const bundleStops = computed(() => course.value.stops.filter(({ scope }) => scope === 'bundle'));
  const isAnswered = computed(
    () => answerIssues.value.length === 0 && bundleStops.value.length === 0 && items.value.length > 0,
  );
  const place = (issue: Issue) =>
    placeOfIssue(issue, { content: content.value, sections: sections.value, deliveryRole: deliveryRole.value });
  const choiceIssues = computed(() => deliveryIssues(parts.value.delivery));
  const formIssues = computed(() => {
    const found = validateForm(form.value, record.value, today);
    // What the delivery step asks is said once, in its own words.
    return choiceIssues.value.length === 0 ? found : found.filter((issue) => place(issue).step !== 'delivery');
  });
  const tasks = computed(() => sectionTasks(sections.value, record.value, formIssues.value));
  const papers = computed(() => materialIssues(rows.value, parts.value));

  function change(next: Partial<ApplicationParts>, paths: readonly string[]) {
    parts.value = { ...parts.value, ...next };
    if (serverIssues.value.length > 0) {
      serverIssues.value = serverIssues.value.filter(({ path }) => !paths.includes(path));
    }
  }
  const withoutFile = (docCode: string) => parts.value.materials.filter((file) => file.docCode !== docCode);

  return {
    bundleId,
    person,
    today,
    version,
    parts,
    serverIssues,
    content,
    course,
    members,
    items,
    rows,
    form,
    deliveryRole,
    sections,
    record,
    bundleStops,
    isAnswered,
    tasks,
    place,
    answerIssues,
    formIssues,
    materialIssues: papers,
    deliveryIssues: choiceIssues,
    discs: computed(() => discsOf(members.value)),
    /** Everything that stands against submitting, in the order of the steps; the server's findings last. */
    issues: computed(() => [
      ...answerIssues.value,
      ...formIssues.value,
      ...papers.value,
      ...choiceIssues.value,
      ...serverIssues.value,
    ]),
    answer(id: string, value: ApplicationParts['answers'][string] | undefined) {
      const { [id]: _before, ...others } = parts.value.answers;
      change({ answers: value === undefined ? others : { ...others, [id]: value } }, [`answers.${id}`]);
    },
    /** Takes changed form values; `paths` are those a person just touched. */
    enter(values: ApplicationParts['values'], paths: readonly string[]) {
      const { modeKey, addressKeys = [] } = deliveryRole.value ?? {};
      const typed = Object.entries(values).filter(
        ([key, value]) =>
          key !== modeKey &&
          !addressKeys.includes(key) &&
          (Object.hasOwn(parts.value.values, key) || value !== form.value.prefill[key]),
      );
      change({ values: Object.fromEntries(typed) }, paths);
    },
    handIn(file: HandedInFile) {
      change({ materials: [...withoutFile(file.docCode), file] }, [`materials.${file.docCode}`]);
    },
    takeBack(docCode: string) {
      change({ materials: withoutFile(docCode) }, []);
    },
    confirm(docCode: string, isConfirmed: boolean) {
      const others = parts.value.confirmed.filter((code) => code !== docCode);
      change({ confirmed: isConfirmed ? [...others, docCode] : others }, [`materials.${docCode}`]);
    },
    choose(delivery: DeliveryChoice) {
      change(
        { delivery },
        Object.keys(delivery).map((key) => `delivery.${key}`),
      );
    },
    /** Goes over to another version; what was given stays. */
    adopt(next: Version) {
      version.value = next;
      serverIssues.value = [];
    },
  };
}

export type Application = ReturnType<typeof createApplication>;

export const applicationKey: InjectionKey<Application> = Symbol('application');

/** The application of the page around. */
export function useApplication(): Application {
  const application = inject(applicationKey);
  if (!application) throw new Error('useApplication needs an application around it');
  return application;
}
