/**
 * The condition language of a bundle: members, materials, questions, stops and required fields say
 * with it when they apply. It has no functions and no arithmetic.
 *
 *   expr       := and { "or" and }
 *   and        := not { "and" not }
 *   not        := "not" not | "(" expr ")" | comparison
 *   comparison := value [ ("==" | "!=" | "<" | "<=" | ">" | ">=" | "in") value ]
 *   value      := number | "string" | true | false | reference | [ literal, ... ]
 *   reference  := answer.<question> | field.<role>.<element>     (an element code has dots itself)
 */
export type Expression =
  | { readonly kind: 'or' | 'and'; readonly terms: readonly Expression[] }
  | { readonly kind: 'not'; readonly term: Expression }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'value'; readonly operand: Operand };

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';

export type Literal = string | number | boolean;

export type Operand =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'list'; readonly values: readonly Literal[] }
  | { readonly kind: 'answer'; readonly question: string }
  | { readonly kind: 'field'; readonly key: string };

export type ExpressionProblemCode =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'UNKNOWN_CHARACTER'
  | 'SINGLE_EQUALS'
  | 'UNTERMINATED_STRING'
  | 'UNKNOWN_ESCAPE'
  | 'NUMBER_OUT_OF_RANGE'
  | 'UNKNOWN_WORD'
  | 'INCOMPLETE_REFERENCE'
  | 'VALUE_EXPECTED'
  | 'LITERAL_EXPECTED'
  | 'CLOSING_PARENTHESIS_EXPECTED'
  | 'CLOSING_BRACKET_EXPECTED'
  | 'CHAINED_COMPARISON'
  | 'NOT_A_CONDITION'
  | 'UNEXPECTED_TEXT';

/** What is wrong with an expression: `at` counts UTF-16 units from 0, `text` is the piece found there. */
export interface ExpressionProblem {
  readonly at: number;
  readonly code: ExpressionProblemCode;
  readonly text: string;
}

export type ParseResult =
  | { readonly ok: true; readonly value: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Longest expression in UTF-16 units, and deepest nesting of parentheses and `not`. */
export const MAX_LENGTH = 2000;
export const MAX_DEPTH = 32;
