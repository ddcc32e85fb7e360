export { missingCharacters, paperFont } from './font.ts';
export { createPaperPress, type PaperPress, PressIsBusy, servePress } from './press.ts';
