export { documentIdOf, hashOnlyExchange, type RegisteredDocument, toPersisted } from './document.ts';
export { type GraphqlQuery, traceIdOf, useGraphqlClient, useGraphqlMutation, useGraphqlQuery } from './graphql.ts';
export { type LiveOptions, type LiveState, liveUrl, retryDelay, useLive } from './live.ts';
export {
  defineMicrofrontend,
  type MessageTree,
  type Microfrontend,
  type NavigationEntry,
} from './microfrontend.ts';
export {
  type Confirm,
  confirmKey,
  type Notice,
  type Notify,
  notifyKey,
  type Question,
  useConfirm,
  useNotify,
} from './notify.ts';
export { type RequestAnswer, useRequests } from './requests.ts';
export { type Session, type SessionActor, type SessionRole, sessionKey, useSession } from './session.ts';
export {
  type UploadedFile,
  type UploadProgress,
  type UploadRefusal,
  type UploadResult,
  uploadFile,
  uploadResultOf,
  useUploadFile,
} from './upload.ts';
