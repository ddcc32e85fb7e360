// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createApp, h, nextTick } from 'vue';
import { createI18n } from 'vue-i18n';
import { createMemoryHistory, createRouter } from 'vue-router';
import messages from '../locales/zh-CN.json' with { type: 'json' };
import { guide, material } from './guide.samples.ts';
import OwGuideView from './OwGuideView.vue';

async function show(props: InstanceType<typeof OwGuideView>['$props']): Promise<HTMLElement> {
  const app = createApp({ render: () => h(OwGuideView, props) });
  app.use(createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { ui: messages } } }));
  app.use(createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: { render: () => null } }] }));
  const page = document.createElement('div');
  document.body.append(page);
  app.mount(page);
  await nextTick();
  return page;
}

const content = guide({
  name: '<img src=x onerror=alert(1)>',
  materials: [material('其他材料'), material('营业执照', { shareMode: 'LICENCE' })],
  onlineUrl: 'javascript:alert(1)',
  isOnline: true,
});

test('texts are text, free materials come first and are struck out', async () => {
  const page = await show({ content, channel: 'phone' });
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>');
  const rows = [...page.querySelectorAll('.material')];
  expect(rows[0]?.querySelector('s')?.textContent).toBe('营业执照');
  expect(rows[1]?.querySelector('.number')?.textContent).toBe('1');
  expect([...page.querySelectorAll('a')].some(({ href }) => href.startsWith('javascript'))).toBe(false);
});

test('found words are marked; a draft says what is missing, a published guide leaves it out', async () => {
  const findings = [{ path: 'materials.0.name', start: 0, length: 4, severity: 'error' as const }];
  const draft = await show({ content, channel: 'phone', findings, draft: true });
  expect(draft.querySelector('mark')?.textContent).toBe('其他材料');
  expect(draft.textContent).toContain('投诉电话：还没填');
  const published = await show({ content, channel: 'desktop' });
  expect(published.textContent).not.toContain('：还没填');
  expect(published.querySelector('.missing')).toBeNull();
});

test('every channel renders without a missing message', async () => {
  for (const channel of ['phone', 'desktop', 'kiosk', 'notice'] as const) {
    const page = await show({
      content,
      channel,
      version: { number: 3, effectiveOn: '2026-10-12', contentHash: 'abcdef' },
    });
    expect(page.textContent).not.toContain('ui.guide.');
    expect(page.textContent).toContain('第 3 版');
  }
});
