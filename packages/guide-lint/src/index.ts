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
export { type Finding, findingKey, type RuleFamily, type Severity } from './finding.ts';
export type {
  BasisRank,
  DirectoryElements,
  GuideSurroundings,
  LintBasis,
  LintContext,
  LintDocument,
  ListEntryElements,
} from './lint-context.ts';
export { lintGuide, lintTexts } from './lint-guide.ts';
export { checkItemRules } from './structure/check-item-rules.ts';
export { checkStructure } from './structure/check-structure.ts';
export { circularFindings, findCircularProofs } from './structure/circular/find-circular-proofs.ts';
export {
  type CircularProofPath,
  type CircularProofStep,
  type ProofItem,
  type ProofMaterial,
  proofItemOf,
} from './structure/circular/proof-item.ts';
export { type DemandedElement, demandedElements } from './structure/demanded-elements.ts';
export { diffGuides, type GuideChange } from './structure/diff/diff-guides.ts';
export { type FavourPoint, type Favours, favours } from './structure/diff/favours.ts';
export { elementName } from './structure/element-names.ts';
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
export { checkLists } from './structure/item-rules/lists.ts';
export { hasPromise, isAppliedFor, isPublicService } from './structure/item-type.ts';
export { judgeGuide } from './structure/judge-guide.ts';
export { levelOf } from './structure/level-of.ts';
export {
  changedLocks,
  differingElements,
  type GuideLock,
  type LockedElement,
  lockedElements,
} from './structure/locks.ts';
export { acceptanceHandbook, type HandbookColumn, type HandbookRow } from './structure/reading/acceptance-handbook.ts';
export { materialsFor, type SituationAnswers } from './structure/reading/materials-for.ts';
export { type NearPlace, type PlaceLevel, placesByNearness } from './structure/reading/places-by-nearness.ts';
export { isPlaceholder, isReal } from './structure/real-text.ts';
export { checkTemplate } from './structure/template/check-template.ts';
export { templateDeviations } from './structure/template/deviations.ts';
export { fromTemplate, type LocalBeginning } from './structure/template/from-template.ts';
export type { LintWords } from './text/kept-words.ts';
export { lintMaterialName, lintText } from './text/lint-text.ts';
export { type TextField, textFields } from './text/text-field.ts';
export { type FindingWords, wordFinding } from './word-finding.ts';
