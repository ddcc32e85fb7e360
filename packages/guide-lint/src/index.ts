export { type Finding, lintMaterialName } from './catch-all.ts';
