/** A sentence: message key inside this app's namespace and the values it takes. */
export interface Words {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Shorthand for a sentence. */
export function words(key: string, params: Words['params'] = {}): Words {
  return { key, params };
}
