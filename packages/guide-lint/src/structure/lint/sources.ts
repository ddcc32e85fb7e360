/** Where a material comes from (Rules 13(4), domain notes 3.4 (g)). That an agency is named is the texts' to find. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import type { Finding } from '../../finding.ts';
import { found } from '../found.ts';
import { isReal } from '../real-text.ts';

const AUTHORITY = '20';
const AGENCY = '30';

export function checkSources({ materials, hasIntermediary }: GuideContent): Finding[] {
  return materials.flatMap((material, index) => {
    const path = `materials.${index}`;
    const isUnmarked = material.sourceType === AGENCY && !hasIntermediary;
    return [
      ...checkSource(material, path),
      ...(isUnmarked ? [found('SOURCE_INTERMEDIARY_FLAG', `${path}.sourceType`, { name: material.name })] : []),
    ];
  });
}

function checkSource(material: GuideMaterial, path: string): Finding[] {
  const { name, sourceType, issuer, sourceText, agencyCategory, qualification } = material;
  if (sourceType === '') return [found('SOURCE_MISSING', `${path}.sourceType`, { name })];
  if (sourceType === AUTHORITY && !isReal(issuer?.name ?? '')) {
    return [found('SOURCE_ISSUER_MISSING', `${path}.issuer`, { name })];
  }
  const findings: Finding[] = [];
  if (sourceType !== '10' && !isReal(sourceText)) {
    findings.push(found('SOURCE_TEXT_MISSING', `${path}.sourceText`, { name }));
  }
  if (sourceType === AGENCY && !isReal(agencyCategory) && !isReal(qualification)) {
    findings.push(found('SOURCE_AGENCY_MISSING', `${path}.agencyCategory`, { name }));
  }
  return findings;
}
