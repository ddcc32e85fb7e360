import { emptyGuide, type GuideContent, type GuideMaterial } from '@onewindow/guide-lint';
import { newRow } from './new-rows.ts';

/** A material with a name, everything else as a new row begins. */
export function materialNamed(id: string, known: Partial<GuideMaterial> = {}): GuideMaterial {
  return { ...(newRow('materials', id) as GuideMaterial), name: id, ...known };
}

/** A guide with three materials and two keywords. */
export function guideWith(known: Partial<GuideContent> = {}): GuideContent {
  return emptyGuide({
    code: '11450802MB0F10018Y400013102400001',
    divisionCode: '450802',
    name: '食品经营许可新办',
    keywords: ['开饭店', '开餐馆'],
    materials: [materialNamed('a'), materialNamed('b'), materialNamed('c')],
    ...known,
  });
}
