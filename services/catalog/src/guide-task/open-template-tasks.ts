import { checkTemplate, type GuideContent, templateDeviations } from '@onewindow/guide-lint';
import type { EventEnvelope, ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { dueInWorkingDays } from '../calendar/work-calendar.query.ts';
import { query } from '../query.ts';
import { lockRegisters } from '../register/register-state.ts';
import { openGuideTasks } from './open-guide-tasks.ts';

const published = z.object({ id: z.string() });

interface Copy {
  readonly template: GuideContent;
  readonly content: GuideContent;
}

/**
 * Inbox of GuidePublished: when the city's guide changed, the guides of counties and townships that now ask for more or
 * differ where they may not get a task (Rules 12). Reads what is in force now, so that it may come late or twice.
 */
export async function openTemplateTasks(ctx: ServiceContext, event: EventEnvelope): Promise<void> {
  const { id } = published.parse(event.payload);
  const copies = await query<Copy>(
    ctx,
    `select t.content as template, v.content from item c
     join item_register r on r.item_code = c.code and r.division_code ~ '^[0-9]{4}00$'
     join item_version t on t.id = c.version_id
     join item_register o on o.base_code = r.base_code and o.variant_name = r.variant_name
       and starts_with(o.division_code, substr(r.division_code, 1, 4)) and o.division_code <> r.division_code
     join item i on i.code = o.item_code and i.status = 'IN_FORCE'
     join item_version v on v.id = i.version_id
     where c.code = $1 and c.status = 'IN_FORCE' and t.content is not null and v.content is not null
     order by i.code`,
    [id],
  );
  const differing = copies.filter(({ content, template }) => differs(content, template));
  if (differing.length === 0) return;
  await ctx.transactional(async (tx) => {
    await lockRegisters(tx);
    const limit = await dueInWorkingDays(tx, 'TEMPLATE_CHANGE');
    await openGuideTasks(
      tx,
      differing.map(({ content, template }) => ({
        kind: 'TEMPLATE_CHANGE' as const,
        itemCode: content.code,
        subject: content.name,
        organizationId: content.organization.id,
        organizationName: content.organization.name,
        divisionCode: content.divisionCode,
        ...limit,
        cause: template.code,
        values: {
          templateCode: template.code,
          organizationName: template.organization.name,
          elements: templateDeviations(content, template),
          workingDays: limit.workingDays,
        },
      })),
    );
  });
}

function differs(content: GuideContent, template: GuideContent): boolean {
  return templateDeviations(content, template).length > 0 || checkTemplate(content, template).length > 0;
}
