export type { City, ComposeOptions } from './compose.ts';
export { compose } from './compose.ts';
export { definitions, gatewayLogin } from './definitions.ts';
export type { StandaloneEnv } from './env.ts';
export { readStandaloneEnv } from './env.ts';
export type { Progress } from './progress.ts';
export { createProgress } from './progress.ts';
