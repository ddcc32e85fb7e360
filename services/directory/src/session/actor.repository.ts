import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { SessionActor } from './session.rules.ts';

// Read for every request that the gateway has not answered from its short memory: one statement, by hand.
const ACTOR_SQL = `
select s.id as "sessionId", a.id as "accountId", p.id as "personId", p.name, a.kind,
  coalesce(a.organization_id, a.enterprise_id) as "organizationId",
  coalesce(o.name, a.enterprise_name) as "organizationName",
  a.division_code as "divisionCode", a.hall, p.id_number as "idNumber", p.mobile,
  s.last_seen_at <= ?::timestamptz - make_interval(secs => touch.value) as "isStale",
  (select coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'organizationId', r.organization_id,
      'divisionCode', r.division_code) order by r.code, r.organization_id, r.division_code), '[]')
   from role_assignment r where r.account_id = a.id) as roles,
  (select coalesce(jsonb_agg(jsonb_build_object('no', l.no, 'issuerId', l.issuer_id, 'powers', to_jsonb(l.powers),
      'items', coalesce(to_jsonb(l.items), '"ALL"'), 'validFrom', l.valid_from, 'validTo', l.valid_to) order by l.no), '[]')
   from authorization_letter l
   where a.kind = 'STAFF' and l.person_id = p.id and l.revoked_at is null
     and ?::date between l.valid_from and l.valid_to) as letters
from session s
join account a on a.id = s.account_id
join person p on p.id = a.person_id
left join organization o on o.id = a.organization_id
join setting idle on idle.key = case a.kind when 'STAFF' then 'session.staff.idle' else 'session.applicant.idle' end
join setting touch on touch.key = 'session.touch'
where s.token_hash = ? and s.ended_at is null and a.is_active and (not a.is_demo or ?)
  and s.expires_at > ?::timestamptz
  and s.last_seen_at > ?::timestamptz - make_interval(secs => idle.value)`;

interface ActorRow extends SessionActor {
  isStale: boolean;
}

/**
 * Who holds this token now, with the roles and the letters in force today; null when the session is
 * unknown, over, or its account closed. A session not seen for a minute is marked as seen.
 */
export async function findActorByTokenHash(ctx: ServiceContext, tokenHash: string): Promise<SessionActor | null> {
  const now = ctx.now().toISOString();
  const [row] = await ctx.em.execute<ActorRow[]>(ACTOR_SQL, [now, ctx.today(), tokenHash, ctx.settings.demo, now, now]);
  if (!row) return null;
  const { isStale, ...actor } = row;
  if (isStale) {
    await ctx.em.execute('update session set last_seen_at = ? where id = ? and ended_at is null', [
      now,
      actor.sessionId,
    ]);
  }
  return actor;
}
