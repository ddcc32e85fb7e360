import { type DemandedElement, type GuideSection, guideSections } from '@onewindow/guide-lint';
import type { Light } from '@onewindow/ui';
import type { OpenFinding } from './findings.ts';

/** What the middle column shows: a section of the guide, or what this revision changes. */
export type Station = GuideSection | 'change';

/** A section in the rail: shape, word and number. */
export interface SectionLight {
  readonly section: GuideSection;
  readonly light: Light;
  /** Message key of the word. */
  readonly word: 'done' | 'errors' | 'warnings' | 'missing';
  readonly count: number;
}

/** One light a section, in the order of publication. What is not filled yet is no mistake, so it has a light of its own. */
export function sectionLights(
  findings: readonly OpenFinding[],
  demanded: readonly DemandedElement[],
  isMissingFinding: (finding: OpenFinding) => boolean,
): readonly SectionLight[] {
  return guideSections.map((section) => {
    const open = findings.filter((one) => one.section === section && one.isOpen);
    const errors = open.filter((one) => one.finding.severity === 'error' && !isMissingFinding(one)).length;
    const missing = demanded.filter((one) => one.section === section && !one.isFilled).length;
    const warnings = open.filter(({ finding }) => finding.severity === 'warning').length;
    if (errors > 0) return { section, light: 'RED', word: 'errors', count: errors };
    if (missing > 0) return { section, light: 'NONE', word: 'missing', count: missing };
    if (warnings > 0) return { section, light: 'YELLOW', word: 'warnings', count: warnings };
    return { section, light: 'GREEN', word: 'done', count: 0 };
  });
}

/** A name from the address, or the given one. */
export function stationFrom(value: unknown, fallback: Station): Station {
  const known: readonly Station[] = [...guideSections, 'change'];
  return known.find((one) => one === value) ?? fallback;
}
