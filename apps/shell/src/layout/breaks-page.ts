/** Places of an error after which nothing of the component stands: set-up, render, and its code not arriving. */
const places = ['setup function', 'render function', 'async component loader'];
/** The same as Vue writes them in production. */
const codes = ['0', '1', '13'];

/** True when an error, by the place Vue names for it, leaves a hole in the page. */
export function breaksPage(info: string): boolean {
  return places.includes(info) || codes.includes(/#runtime-(\d+)$/.exec(info)?.[1] ?? '');
}
