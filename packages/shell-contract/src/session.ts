import { type InjectionKey, inject, type Ref } from 'vue';

/** A role code with the organisation and division it holds in. */
export interface SessionRole {
  code: string;
  organizationId: string;
  divisionCode: string;
}

/** The signed-in person as screens need it. */
export interface SessionActor {
  id: string;
  name: string;
  kind: 'STAFF' | 'APPLICANT';
  organizationId: string | null;
  organizationName: string | null;
  divisionCode: string;
  /** Hall and window the person is posted to. */
  posting: string | null;
  /** One's own number and mobile, in full; for prefilling, masked on screen. */
  idNumber: string | null;
  mobile: string | null;
  roles: readonly SessionRole[];
}

/** Who sits in front of the screen. `actor` is null for an anonymous visitor. */
export interface Session {
  readonly actor: Readonly<Ref<SessionActor | null>>;
  /** True when one of the codes is among the actor's roles. */
  hasRole(...codes: readonly string[]): boolean;
  /**
   * Asks for the sign-in over the page, which stays mounted. Resolves true once the same or another
   * person has signed in, false when the dialog was closed.
   */
  renew(): Promise<boolean>;
  /** Opens the sign-in page and comes back to the present address afterwards. */
  goToSignIn(): Promise<void>;
  signOut(): Promise<void>;
}

/** `Symbol.for`: a remote may carry its own copy of this package. */
export const sessionKey: InjectionKey<Session> = Symbol.for('onewindow.session');

/** The session of the shell. Throws outside the shell and outside `./testing`. */
export function useSession(): Session {
  const session = inject(sessionKey);
  if (!session) throw new Error('useSession needs the shell around it');
  return session;
}
