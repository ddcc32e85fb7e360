/** A spreadsheet program takes a cell that starts so for a formula; a CSV file cannot say that it is none. */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Signed numbers and telephone numbers begin like formulas and are none. */
const plainNumber = /^[+-][\d\s.,()-]*$/u;

/** What a spreadsheet program makes of a code of digits only when it writes a CSV: the digits are gone. */
const scientific = /^\d(\.\d+)?E\+\d{2,}$/;

/**
 * UNPRINTABLE when no database holds the text; NUMBER_ROUNDED when a CSV shows that a program took a long code for a
 * number; FORMULA when the text would be one. Text behind an apostrophe is text.
 */
export function textFault(text: string): 'FORMULA' | 'NUMBER_ROUNDED' | 'UNPRINTABLE' | undefined {
  if (text.includes('\0') || !text.isWellFormed()) return 'UNPRINTABLE';
  if (scientific.test(text)) return 'NUMBER_ROUNDED';
  return formulaStart.test(text) && !plainNumber.test(text) ? 'FORMULA' : undefined;
}

/** Takes away the apostrophe that keeps a text from being a formula. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}
