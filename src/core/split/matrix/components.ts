/**
 * The strongly connected components of a flow's residual graph: an arc from a row to each column
 * that it may use, and one back where units flow. Rows come first, then columns.
 * Method: Tarjan's, without recursion.
 */
export function components(
  pattern: Float64Array,
  flow: Float64Array,
  rows: number,
  columns: number,
): Int32Array {
  const nodes = rows + columns;
  const component = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const waiting: number[] = [];
  const path: number[] = [];
  let found = 0;
  let count = 0;

  const isArc = (from: number, to: number) =>
    from < rows ? pattern[from * columns + to] > 0 : flow[to * columns + from - rows] > 0;

  for (let start = 0; start < nodes; start++) {
    if (order[start] !== -1) continue;
    path.push(start);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (order[node] === -1) {
        order[node] = low[node] = found++;
        waiting.push(node);
      }
      const others = node < rows ? columns : rows;
      const shift = node < rows ? rows : 0;
      let deeper = false;
      while (next[node] < others) {
        const at = next[node]++;
        if (!isArc(node, at)) continue;
        const other = at + shift;
        if (order[other] === -1) {
          next[node]--;
          path.push(other);
          deeper = true;
          break;
        }
        if (component[other] === -1) low[node] = Math.min(low[node], low[other]);
      }
      if (deeper) continue;
      path.pop();
      if (low[node] !== order[node]) continue;
      let member: number;
      do {
        member = waiting.pop()!;
        component[member] = count;
      } while (member !== node);
      count++;
    }
  }
  return component;
}
