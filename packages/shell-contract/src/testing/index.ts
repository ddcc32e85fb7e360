export { type FakeAnswers, fakeGraphqlClient } from './fake-graphql.ts';
export { type FakeShell, fakeActor, fakeShell } from './fake-shell.ts';
