/** The lights of the kernel. */
export type Light = 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED' | 'GREY' | 'NONE';

export interface LightFacts {
  light: Light;
  days?: number | null;
  time?: string;
  note?: string;
  done?: boolean;
}

/** Message keys and literal notes of a light. */
export interface LightWords {
  tone: Light;
  word: string;
  detail?: { key: string; params: Record<string, number> };
  note?: string;
}

/** Words and number beside the shape. A finished clock is green whatever it was. */
export function lightWords({ light, days, time, note, done }: LightFacts): LightWords {
  if (done) return { tone: 'GREEN', word: 'ui.light.done', note };
  const word = `ui.light.${light.toLowerCase()}`;
  if (light === 'ORANGE') return { tone: light, word, note: time ?? note };
  if (light === 'GREY' || light === 'NONE' || days === null || days === undefined) return { tone: light, word, note };
  const key = light === 'RED' ? 'ui.light.over' : 'ui.light.left';
  return { tone: light, word, detail: { key, params: { days: Math.abs(days) } } };
}
