export { checkAnswers } from './check-answers.ts';
export { checkContent } from './check-content.ts';
export { holds } from './conditions.ts';
export type {
  Answers,
  BundleContent,
  BundleMember,
  Constraints,
  DataElement,
  DeliveryPolicy,
  Dependency,
  EdgeKind,
  ElementType,
  FormField,
  FormRole,
  FormValues,
  ItemMaterial,
  MaterialRow,
  Option,
  OrganizationRef,
  Question,
  QuestionType,
  Stop,
  TimeLimit,
} from './content.ts';
export { deriveMaterials } from './derive-materials.ts';
export { type Change, diffContent } from './diff-content.ts';
export { evaluate, type Scope } from './evaluate.ts';
export type {
  Expression,
  ExpressionProblem,
  ExpressionProblemCode,
  Literal,
  Operand,
  Operator,
  ParseResult,
} from './expression.ts';
export { formFor } from './form-for.ts';
export { entryCount, isBlank, memberValues, normalizeValues } from './form-values.ts';
export type { Issue } from './issue.ts';
export { materialsFor } from './materials.ts';
export { membersFor } from './members.ts';
export type { ConflictCode, MergedConstraints } from './merge-constraints.ts';
export { type FormConflict, type FormSection, type MergedField, type MergedForm, mergeForm } from './merge-form.ts';
export { parseExpression } from './parse-expression.ts';
export type { Path } from './path.ts';
export type { Problem } from './problem.ts';
export { type PromiseFault, promiseFaults } from './promise.ts';
export { type Course, courseOf, stopsFor, visibleQuestions } from './questionnaire.ts';
export { referencesOf } from './references.ts';
export { type Schedule, scheduleOf } from './schedule.ts';
export { validateForm } from './validate-form.ts';
export { type Walk, walkPaths } from './walk-paths.ts';
