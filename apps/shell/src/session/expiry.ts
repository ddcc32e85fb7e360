/** Codes by which the gateway says that a session it knew is over. */
const expiryCodes = new Set(['SESSION_EXPIRED', 'UNAUTHENTICATED']);

interface ErrorBody {
  errors?: readonly { extensions?: { code?: unknown } }[];
}

/** True when an answer means "sign in again": HTTP 401, or a GraphQL error with one of the codes. */
export function meansExpired(status: number, body: unknown): boolean {
  if (status === 401) return true;
  const errors = (body as ErrorBody | null)?.errors;
  return Array.isArray(errors) && errors.some((error) => expiryCodes.has(String(error?.extensions?.code)));
}

/**
 * A fetch that survives the end of a session: it waits for the sign-in over the page and sends the same
 * request again, so that the caller, and whatever was typed, notices nothing. Request ids make the
 * repetition harmless. Without a sign-in the first answer is passed on.
 */
export function sessionFetch(isSignedIn: () => boolean, renew: () => Promise<boolean>): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!isSignedIn()) return response;
    const body: unknown = response.status === 401 ? null : await response.clone().json().catch(() => null);
    if (!meansExpired(response.status, body)) return response;
    return (await renew()) ? fetch(input, init) : response;
  };
}
