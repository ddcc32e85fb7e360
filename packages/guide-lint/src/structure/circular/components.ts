/** Strongly connected components (Tarjan 1972), without recursion: a chain of 10,000 items must not fill the stack. */

/** Components by index of node, each in no order; `targets` are the edges. Nodes on no cycle form one of their own. */
export function components(targets: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  const order = new Int32Array(targets.length).fill(-1);
  const low = new Int32Array(targets.length);
  const isOpen = new Uint8Array(targets.length);
  const next = new Int32Array(targets.length);
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;
  const enter = (node: number): void => {
    order[node] = low[node] = count;
    count += 1;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
    if (low[node] !== order[node]) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen[member] = 0;
    found.push(component);
  };
  for (const root of targets.keys()) {
    if (order[root] !== -1) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const target = targets[node]?.[next[node] ?? 0];
      if (target === undefined) {
        leave(node);
        continue;
      }
      next[node] = (next[node] ?? 0) + 1;
      if (order[target] === -1) enter(target);
      else if (isOpen[target] === 1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
    }
  }
  return found;
}
