import { computed, type Ref, ref } from 'vue';
import { type Direction, neighbour } from '../view/neighbour.ts';
import { useDesigner } from './designer.ts';
import { useMemberEdits } from './use-member-edits.ts';
import { useSay } from './use-say.ts';

const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/**
 * The drawing without a mouse: arrows move between cards, L begins a line from the card in focus and Enter on
 * another card ends it, Delete takes a member out, Escape lets go.
 */
export function useGraphKeys(cards: () => ReadonlyMap<string, { x: number; y: number }>, box: Ref<HTMLElement | null>) {
  const say = useSay();
  const { content, mayEdit, select } = useDesigner();
  const { connect, remove } = useMemberEdits();
  const linkingFrom = ref<string | null>(null);
  const nameOf = (id: string) => content.value.members.find((member) => member.id === id)?.name ?? '';

  function start(id: string | null) {
    linkingFrom.value = mayEdit.value && linkingFrom.value === null ? id : null;
  }

  async function finish(id: string) {
    const from = linkingFrom.value;
    linkingFrom.value = null;
    if (from !== null && from !== id) await connect(from, id, 'result');
  }

  function move(id: string, direction: Direction) {
    const members = new Map([...cards()].filter(([card]) => content.value.members.some((one) => one.id === card)));
    const next = neighbour(members, id, direction);
    if (next) box.value?.querySelector<HTMLElement>(`[data-card="${CSS.escape(next)}"]`)?.focus();
  }

  function onKeydown(event: KeyboardEvent) {
    const id = (event.target as HTMLElement).dataset.card;
    const { key } = event;
    if (id === undefined) return;
    if (ARROWS.includes(key)) move(id, key as Direction);
    else if (key === 'Escape' && linkingFrom.value) linkingFrom.value = null;
    else if (key === 'Escape') select(null);
    else if (key.toLowerCase() === 'l' && mayEdit.value) start(id);
    else if (key === 'Delete' && mayEdit.value) {
      const member = content.value.members.find((one) => one.id === id);
      if (member) void remove(member);
    } else return;
    event.preventDefault();
  }

  const status = computed(() => (linkingFrom.value ? say('graph.linking', { name: nameOf(linkingFrom.value) }) : ''));
  return { linkingFrom, status, start, finish, onKeydown };
}
