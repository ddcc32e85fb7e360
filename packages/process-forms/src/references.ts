import type { Expression, Operand } from './expression.ts';

/** The questions and the form fields (`role:element`) that an expression speaks of, each once. */
export function referencesOf(expression: Expression): { answers: string[]; fields: string[] } {
  const answers = new Set<string>();
  const fields = new Set<string>();
  for (const operand of operandsOf(expression)) {
    if (operand.kind === 'answer') answers.add(operand.question);
    if (operand.kind === 'field') fields.add(operand.key);
  }
  return { answers: [...answers], fields: [...fields] };
}

/** The comparisons inside an expression, for checks that look at both sides. */
export function comparisonsOf(expression: Expression): Extract<Expression, { kind: 'compare' }>[] {
  if (expression.kind === 'compare') return [expression];
  if (expression.kind === 'value') return [];
  return expression.kind === 'not' ? comparisonsOf(expression.term) : expression.terms.flatMap(comparisonsOf);
}

function operandsOf(expression: Expression): Operand[] {
  if (expression.kind === 'value') return [expression.operand];
  if (expression.kind === 'compare') return [expression.left, expression.right];
  return expression.kind === 'not' ? operandsOf(expression.term) : expression.terms.flatMap(operandsOf);
}
