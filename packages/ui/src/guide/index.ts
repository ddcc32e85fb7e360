export { guideFacts, isFree, materialsToShow, webAddress } from './guide-facts.ts';
export type {
  GuideAnswers,
  GuideBasis,
  GuideChannel,
  GuideLabels,
  GuideMark,
  GuideVersionMark,
} from './guide-view.ts';
export { markedParts, marksByPath, type TextPart } from './marked-text.ts';
export { default as OwGuideView } from './OwGuideView.vue';
