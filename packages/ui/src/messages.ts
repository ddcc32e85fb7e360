import zhCN from './locales/zh-CN.json' with { type: 'json' };

/** Messages of the shared components, under the namespace `ui`. The shell merges them once. */
export const uiMessages = { 'zh-CN': zhCN } as const;
