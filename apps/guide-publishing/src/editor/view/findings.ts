import {
  type Finding,
  findingKey,
  type GuideContent,
  type GuideSection,
  guideElementOf,
  guideSections,
} from '@onewindow/guide-lint';
import type { KeptWarning } from './draft.ts';
import { elementOf, type Path, textAt } from './path.ts';

/** A finding with what the screen needs: its key, its section, and whether something still has to be done. */
export interface OpenFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly section: GuideSection;
  /** Why the warning stays; '' without a reason. */
  readonly justification: string;
  /** True while it stands against sending the guide on. */
  readonly isOpen: boolean;
}

/** What the server said: with the last save, and when it refused an act. */
export interface ServerFindings {
  ofLastSave(): readonly Finding[];
  refusing(): readonly Finding[];
}

/** Findings of this moment: the browser's own, of the last save those it cannot know, and whatever refused an act. */
export function joinedFindings(
  own: readonly Finding[],
  { ofLastSave, refusing }: ServerFindings,
  isKnownHere: (finding: Finding) => boolean,
): readonly Finding[] {
  return [...own, ...ofLastSave().filter((finding) => !isKnownHere(finding)), ...refusing()];
}

/** The section a finding belongs to; one about the guide as a whole stands with the basics. */
export function sectionOf(path: Path): GuideSection {
  const element = elementOf(path);
  try {
    return guideElementOf(element).section;
  } catch {
    return 'basics';
  }
}

/** Findings in the order of the sections, errors before warnings, and what is settled last. */
export function openFindings(
  findings: readonly Finding[],
  content: GuideContent,
  justifications: readonly KeptWarning[],
): readonly OpenFinding[] {
  const reasons = new Map(justifications.map(({ findingKey: key, text }) => [key, text]));
  const rank = ({ finding, section, isOpen }: OpenFinding) =>
    (isOpen ? 0 : 2_000) + (finding.severity === 'error' ? 0 : 1_000) + guideSections.indexOf(section);
  const seen = new Set<string>();
  return findings
    .map((finding): OpenFinding => {
      const key = findingKey(finding, textAt(content, finding.path));
      const justification = finding.severity === 'warning' ? (reasons.get(key) ?? '') : '';
      const isOpen = finding.severity === 'error' || justification.trim() === '';
      return { key, finding, section: sectionOf(finding.path), justification, isOpen };
    })
    .filter(({ key, finding }) => {
      const place = `${key}|${finding.start}`;
      return seen.has(place) ? false : seen.add(place);
    })
    .sort((one, other) => rank(one) - rank(other));
}

/** How many findings still stand against sending on. */
export function openCount(findings: readonly OpenFinding[]): number {
  return findings.filter(({ isOpen }) => isOpen).length;
}

/** Findings by their path, for the fields. */
export function byPath(findings: readonly OpenFinding[]): ReadonlyMap<Path, readonly OpenFinding[]> {
  return Map.groupBy(findings, ({ finding }) => finding.path);
}

/** The finding after the one in hand, around the end; null without any. */
export function nextFinding(findings: readonly OpenFinding[], key: string | null): OpenFinding | null {
  const open = findings.filter(({ isOpen }) => isOpen);
  const index = open.findIndex((one) => one.key === key);
  return open[(index + 1) % open.length] ?? null;
}
