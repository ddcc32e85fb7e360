/** What a comprehensive window goes by when it takes materials (Rules 26(3)). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { BasisCitation, GuideMaterial } from '../../content/guide-material.ts';
import { isReal } from '../real-text.ts';

/** The four columns of which none may be blank. */
export type HandbookColumn = 'basis' | 'format' | 'copies' | 'standards';

export interface HandbookRow {
  readonly materialId: string;
  readonly name: string;
  readonly need: GuideMaterial['need'];
  readonly situationText: string;
  readonly basis: readonly BasisCitation[];
  readonly copyKind: GuideMaterial['copyKind'];
  readonly medium: GuideMaterial['medium'];
  readonly paperFormat: string;
  readonly paperCopies: number;
  readonly originals: number;
  readonly copies: number;
  readonly copyNote: string;
  readonly signature: GuideMaterial['signature'];
  readonly standards: readonly string[];
  /** True: nothing is taken in, the window confirms what the system fetched. */
  readonly isShared: boolean;
  /** Columns still blank; a window entry may have none. */
  readonly gaps: readonly HandbookColumn[];
}

/** One row a material, in the order of the guide. Paper size and copies are asked only where paper may be handed in. */
export function acceptanceHandbook({ materials }: GuideContent): HandbookRow[] {
  return materials.map((material) => {
    const isShared = material.shareMode !== 'NONE';
    const takesPaper = !isShared && material.medium !== 'ELECTRONIC';
    const isBlank: Record<HandbookColumn, boolean> = {
      basis: !material.basis.some(({ basisId }) => isReal(basisId)),
      format: takesPaper && !isReal(material.paperFormat),
      copies: takesPaper && material.paperCopies < 1,
      standards: !material.acceptStandards.some(isReal),
    };
    return {
      materialId: material.id,
      name: material.name,
      need: material.need,
      situationText: material.situationText,
      basis: material.basis,
      copyKind: material.copyKind,
      medium: material.medium,
      paperFormat: material.paperFormat,
      paperCopies: material.paperCopies,
      originals: material.originals,
      copies: material.copies,
      copyNote: material.copyNote,
      signature: material.signature,
      standards: material.acceptStandards.filter(isReal),
      isShared,
      gaps: (['basis', 'format', 'copies', 'standards'] as const).filter((column) => isBlank[column]),
    };
  });
}
