import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { portsOf } from './dev-remotes.ts';

test('every remote states a port of its own', () => {
  const ports = portsOf(fileURLToPath(new URL('../../../apps/', import.meta.url)));
  expect(ports.size).toBeGreaterThan(0);
  expect(new Set(ports.values()).size).toBe(ports.size);
  expect(ports.has('shell')).toBe(false);
});
