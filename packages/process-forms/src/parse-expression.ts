import {
  type Expression,
  type ExpressionProblem,
  type ExpressionProblemCode,
  MAX_DEPTH,
  type Operand,
  type Operator,
  type ParseResult,
} from './expression.ts';
import { parseLiteral, parseReference } from './parse-operand.ts';
import { type Token, tokenize } from './tokenize.ts';

const OPERATORS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

/** Reads an expression. Every text gives either an expression or the first problem; it never throws. */
export function parseExpression(text: string): ParseResult {
  const scanned = tokenize(text);
  if (!scanned.ok) return scanned;
  return new Parser(scanned.tokens).parse();
}

/** Recursive descent; a method returns null after `fail`, and only the first failure is kept. */
class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;
  #problem: ExpressionProblem | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): ParseResult {
    if (this.#peek().kind === 'end') this.#fail('EMPTY');
    const value = this.#chain('or');
    if (value !== null && this.#peek().kind !== 'end') {
      this.#fail(this.#isOperator() ? 'CHAINED_COMPARISON' : 'UNEXPECTED_TEXT');
    }
    if (this.#problem !== null) return { ok: false, problem: this.#problem };
    return value === null ? { ok: false, problem: { at: 0, code: 'EMPTY', text: '' } } : { ok: true, value };
  }

  #chain(kind: 'or' | 'and'): Expression | null {
    const terms: Expression[] = [];
    do {
      const term = kind === 'or' ? this.#chain('and') : this.#not();
      if (term === null) return null;
      terms.push(term);
    } while (this.#take('word', kind));
    const [only] = terms;
    return terms.length === 1 && only !== undefined ? only : { kind, terms };
  }

  #not(): Expression | null {
    if (this.#depth >= MAX_DEPTH) return this.#fail('TOO_DEEP');
    this.#depth += 1;
    const result = this.#unary();
    this.#depth -= 1;
    return result;
  }

  #unary(): Expression | null {
    if (this.#take('word', 'not')) {
      const term = this.#not();
      return term === null ? null : { kind: 'not', term };
    }
    if (!this.#take('symbol', '(')) return this.#comparison();
    const inner = this.#chain('or');
    if (inner === null) return null;
    return this.#take('symbol', ')') ? inner : this.#fail('CLOSING_PARENTHESIS_EXPECTED');
  }

  #comparison(): Expression | null {
    const start = this.#peek();
    const left = this.#operand();
    if (left === null) return null;
    if (this.#isOperator()) {
      const operator = this.#next().value as Operator;
      const right = this.#operand();
      return right === null ? null : { kind: 'compare', operator, left, right };
    }
    const isCondition = left.kind === 'literal' ? typeof left.value === 'boolean' : left.kind !== 'list';
    return isCondition ? { kind: 'value', operand: left } : this.#fail('NOT_A_CONDITION', start);
  }

  #operand(): Operand | null {
    if (this.#take('symbol', '[')) return this.#list();
    const token = this.#peek();
    const literal = parseLiteral(token);
    if (literal !== null) {
      this.#next();
      return { kind: 'literal', value: literal };
    }
    if (token.kind !== 'word' || token.value === 'and' || token.value === 'or' || token.value === 'in') {
      return this.#fail('VALUE_EXPECTED');
    }
    const reference = parseReference(token.value);
    if (typeof reference === 'string') return this.#fail(reference);
    this.#next();
    return reference;
  }

  #list(): Operand | null {
    const values: (string | number | boolean)[] = [];
    if (this.#take('symbol', ']')) return { kind: 'list', values };
    do {
      const literal = parseLiteral(this.#peek());
      if (literal === null) return this.#fail('LITERAL_EXPECTED');
      this.#next();
      values.push(literal);
    } while (this.#take('symbol', ','));
    return this.#take('symbol', ']') ? { kind: 'list', values } : this.#fail('CLOSING_BRACKET_EXPECTED');
  }

  #isOperator(): boolean {
    const { kind, value } = this.#peek();
    return (kind === 'symbol' || kind === 'word') && OPERATORS.has(value);
  }

  #peek(): Token {
    return this.#tokens[this.#position] ?? { kind: 'end', value: '', at: 0 };
  }

  #next(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#position += 1;
    return token;
  }

  #take(kind: Token['kind'], value: string): boolean {
    const token = this.#peek();
    if (token.kind !== kind || token.value !== value) return false;
    this.#next();
    return true;
  }

  #fail(code: ExpressionProblemCode, token: Token = this.#peek()): null {
    this.#problem ??= { at: token.at, code, text: token.value };
    return null;
  }
}
