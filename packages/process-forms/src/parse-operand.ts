import type { ExpressionProblemCode, Literal, Operand } from './expression.ts';
import type { Token } from './tokenize.ts';

/** The literal a token stands for, or null when it is none. */
export function parseLiteral(token: Token): Literal | null {
  if (token.kind === 'string') return token.value;
  if (token.kind === 'number') return Number(token.value);
  if (token.kind !== 'word') return null;
  if (token.value === 'true') return true;
  return token.value === 'false' ? false : null;
}

/** `answer.<question>` or `field.<role>.<element>`; otherwise the code of what is wrong with it. */
export function parseReference(word: string): Operand | ExpressionProblemCode {
  const [head, second = '', ...rest] = word.split('.');
  if (head !== 'answer' && head !== 'field') return 'UNKNOWN_WORD';
  if (second === '' || rest.includes('')) return 'INCOMPLETE_REFERENCE';
  if (head === 'answer') return rest.length === 0 ? { kind: 'answer', question: second } : 'INCOMPLETE_REFERENCE';
  return rest.length === 0 ? 'INCOMPLETE_REFERENCE' : { kind: 'field', key: `${second}:${rest.join('.')}` };
}
