/** A spreadsheet program takes a cell that starts so for a formula; a CSV file cannot say that it is none. */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Signed numbers and telephone numbers begin like formulas and are none. */
const plainNumber = /^[+-][\d\s.,()-]*$/u;

/** FORMULA when the text would be one. Text behind an apostrophe is text. */
export function formulaFault(text: string): 'FORMULA' | undefined {
  return formulaStart.test(text) && !plainNumber.test(text) ? 'FORMULA' : undefined;
}

/** Takes away the apostrophe that keeps a text from being a formula. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}
