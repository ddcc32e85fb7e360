/** A message as the service keeps it: a template code and values without personal data. */
export interface MessageFacts {
  readonly template: string;
  readonly values: unknown;
}

/** The sentence of a message as key and values; a template this release does not know keeps its number. */
export function messageWords({ template, values }: MessageFacts): { key: string; values: Record<string, string> } {
  const facts = (values ?? {}) as Record<string, unknown>;
  const words = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value ?? '')]));
  const known = ['CASE_SUBMITTED', 'CASE_ACCEPTED', 'CASE_DECIDED', 'SHIPMENT_DELIVERED'].includes(template);
  const key = template === 'CASE_DECIDED' ? (facts['isGranted'] === true ? 'CASE_GRANTED' : 'CASE_REFUSED') : template;
  return { key: known ? key : 'OTHER', values: words };
}
