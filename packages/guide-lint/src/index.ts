export { type Finding, lintMaterialName } from './catch-all.ts';
export type {
  Contact,
  Faq,
  Fee,
  GuideCondition,
  GuideContent,
  GuideFormField,
  GuideLimit,
  GuideResult,
  ItemHandling,
  LimitUnit,
  OrganizationRef,
  ProcessStep,
  ResultDelivery,
  ServicePlace,
  SituationQuestion,
  SpecialProcedure,
} from './content/guide-content.ts';
export type {
  BasisCitation,
  CopyKind,
  DocumentKind,
  GuideFile,
  GuideMaterial,
  MaterialNeed,
  Medium,
  ShareMode,
  SignatureDemand,
  SituationCondition,
  SourceType,
} from './content/guide-material.ts';
export { type DemandedElement, demandedElements } from './structure/demanded-elements.ts';
export { emptyGuide } from './structure/empty-guide.ts';
export {
  type ElementKind,
  type GuideElement,
  type GuideSection,
  guideElementOf,
  guideElements,
  guideSections,
  localElements,
} from './structure/guide-elements.ts';
export { hasPromise, isAppliedFor, isPublicService } from './structure/item-type.ts';
export { levelOf } from './structure/level-of.ts';
