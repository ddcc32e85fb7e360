/** Codes by which the gateway says that a session it knew is over. */
const expiryCodes = new Set(['SESSION_EXPIRED', 'UNAUTHENTICATED']);

/** After this long without an answer the session is looked at before anything is sent. */
const quietMilliseconds = 5 * 60_000;

interface ErrorBody {
  errors?: readonly { extensions?: { code?: unknown } }[];
}

/** What an answer says about the session: nothing, that it is over, or that it is worth asking. */
export type ExpirySign = 'none' | 'over' | 'doubtful';

/**
 * HTTP 401 and the gateway's codes mean "sign in again". A refusal for lack of permission may mean the same,
 * because subgraphs know an expired session only as nobody.
 */
export function expirySignOf(status: number, text: string): ExpirySign {
  if (status === 401) return 'over';
  if (text.includes('"errors"')) {
    const { errors } = (parse(text) as ErrorBody | null) ?? {};
    if (errors?.some((error) => expiryCodes.has(String(error.extensions?.code)))) return 'over';
  }
  return text.includes('"__typename":"NotPermitted"') ? 'doubtful' : 'none';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What {@link sessionFetch} has to know. */
export interface SessionGuard {
  /** Account the page was opened by; null when nobody has signed in. */
  accountId(): string | null;
  /** Asks the server whose session it is: an account id, null for nobody's, undefined without an answer. */
  probe(): Promise<string | null | undefined>;
  /** The sign-in over the page; true once somebody has signed in. */
  renew(): Promise<boolean>;
  /** Milliseconds. */
  now?(): number;
}

/**
 * A fetch that survives the end of a session: it waits for the sign-in over the page and sends the same
 * request again, so that the caller, and whatever was typed, notices nothing. Request ids make the
 * repetition harmless. Without a sign-in the first answer is passed on.
 */
export function sessionFetch({ accountId, probe, renew, now = Date.now }: SessionGuard): typeof fetch {
  let heardAt = now();

  async function isOver(): Promise<boolean> {
    const id = accountId();
    const found = await probe();
    return found !== undefined && found !== id;
  }

  return async (input, init) => {
    if (accountId() !== null && now() - heardAt > quietMilliseconds && (await isOver())) await renew();
    const response = await fetch(input, init);
    heardAt = now();
    if (accountId() === null) return response;
    const sign = expirySignOf(response.status, await response.clone().text());
    const over = sign === 'over' || (sign === 'doubtful' && (await isOver()));
    return over && (await renew()) ? fetch(input, init) : response;
  };
}
