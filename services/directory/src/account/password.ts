import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Cost of a hash: 19 MiB, 2 passes, 1 lane (the least OWASP recommends); about 90 ms on two busy cores. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/**
 * The hash of a password nobody knows. Checking against it keeps an unknown login exactly as slow as a
 * wrong password.
 */
export const UNKNOWN_LOGIN_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$LUO5vUEv17yjqw0SkP7UuQ$1CnEqu3oCC2c36BIiizyziqh2NY21AYALkMUl7aQDAs';

/** Hashes a password with argon2id and a fresh salt; the answer is a PHC string that names its cost. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive('argon2id', { message: password, nonce: salt, ...COST });
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return `$argon2id$v=19$${cost}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Checks a password against a PHC string, in time that does not depend on where they differ. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const { expected, parameters } = parseHash(hash);
  const tag = await derive('argon2id', { message: password, ...parameters });
  return timingSafeEqual(tag, expected);
}

function parseHash(hash: string): { expected: Buffer; parameters: Omit<Argon2Parameters, 'message'> } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash);
  if (!match) throw new Error('A stored password hash is not an argon2id PHC string');
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  const expected = Buffer.from(tag, 'base64');
  return {
    expected,
    parameters: {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: expected.length,
      nonce: Buffer.from(salt, 'base64'),
    },
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
