import { type App, shallowRef } from 'vue';
import { confirmKey, type Notice, notifyKey, type Question } from '../notify.ts';
import { type Session, type SessionActor, sessionKey } from '../session.ts';

/** A shell without a page: what a component asked of it stands in `notices` and `questions`. */
export interface FakeShell {
  install(app: App): void;
  notices: Notice[];
  questions: Question[];
  session: Session;
}

/** A staff member with the given roles. */
export function fakeActor(overrides: Partial<SessionActor> & { roleCodes?: readonly string[] } = {}): SessionActor {
  const { roleCodes = [], ...rest } = overrides;
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    name: 'Test Person',
    kind: 'STAFF',
    organizationId: '114508000000000001',
    organizationName: 'Test Office',
    divisionCode: '450802',
    posting: null,
    idNumber: null,
    mobile: null,
    roles: roleCodes.map((code) => ({ code, organizationId: '114508000000000001', divisionCode: '450802' })),
    ...rest,
  };
}

/** Use as a Vue plug-in: `app.use(fakeShell({ actor }))`. `answer` is what every question gets. */
export function fakeShell(options: { actor?: SessionActor | null; answer?: boolean } = {}): FakeShell {
  const actor = shallowRef(options.actor ?? null);
  const notices: Notice[] = [];
  const questions: Question[] = [];
  const session: Session = {
    actor,
    hasRole: (...codes) => actor.value?.roles.some((role) => codes.includes(role.code)) ?? false,
    renew: async () => true,
    goToSignIn: async () => {},
    signOut: async () => {
      actor.value = null;
    },
  };
  return {
    notices,
    questions,
    session,
    install(app) {
      app.provide(sessionKey, session);
      app.provide(notifyKey, (notice) => notices.push(notice));
      app.provide(confirmKey, async (question) => {
        questions.push(question);
        return options.answer ?? true;
      });
    },
  };
}
