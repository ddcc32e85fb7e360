import type { SessionActor } from '@onewindow/shell-contract';
import type { RouteMeta } from 'vue-router';
import { publicHome } from './navigation.ts';

/** The three surroundings of a page. */
export type Frame = 'public' | 'staff' | 'bare';

/** Staff work in the rail; the public home and everybody else get the light header. */
export function frameFor(meta: RouteMeta, actor: Pick<SessionActor, 'kind'> | null): Frame {
  if (meta.layout === 'bare') return 'bare';
  if (meta.frame === 'public' || actor?.kind !== 'STAFF' || meta.remote === publicHome) return 'public';
  return 'staff';
}
