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
  // Work of a department carries the name of its item or list entry.
  if (template.startsWith('GUIDE_TASK_')) return { key: 'GUIDE_TASK', values: words };
  return { key: known ? key : 'OTHER', values: words };
}
