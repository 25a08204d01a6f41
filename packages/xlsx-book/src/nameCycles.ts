import type { DefinedName } from "./book";
import { tokenize } from "./formulaTokens";
import { LIMITS } from "./limits";
import { tooMuch } from "./meter";

/** All names that are called the same, in whatever sheet, and what they call. */
interface Node {
  names: DefinedName[];
  /** How often each other name is called. */
  calls: Map<Node, number>;
  order: number;
  lowest: number;
  waiting: boolean;
  /** Names that lead to each other have the same one. */
  circle: number;
}

/** How often each name, in lower case, is spoken of in a formula. */
function namesCalledBy(formula: string): Map<string, number> {
  const called = new Map<string, number>();
  for (const { kind, text } of tokenize(formula))
    if (kind === "name" || kind === "function")
      called.set(text.toLowerCase(), (called.get(text.toLowerCase()) ?? 0) + 1);
  return called;
}

function graphOf(names: DefinedName[]): { nodes: Node[]; nodeOf: Map<string, Node> } {
  const nodeOf = new Map<string, Node>();
  for (const name of names) {
    const key = name.name.toLowerCase();
    const node = nodeOf.get(key);
    if (node) node.names.push(name);
    else
      nodeOf.set(key, {
        names: [name],
        calls: new Map(),
        order: -1,
        lowest: -1,
        waiting: false,
        circle: -1,
      });
  }
  const nodes = [...nodeOf.values()];
  for (const node of nodes)
    for (const { refersTo } of node.names)
      for (const [called, times] of namesCalledBy(refersTo)) {
        const other = nodeOf.get(called);
        if (other) node.calls.set(other, (node.calls.get(other) ?? 0) + times);
      }
  return { nodes, nodeOf };
}

/**
 * Numbers the circles (Tarjan, 1972), every name's after those of the names that it calls. Without recursion, since
 * a file may chain any number of names.
 */
function inOrder(nodes: Node[]): Node[] {
  const done: Node[] = [];
  const waiting: Node[] = [];
  let order = 0;
  let circle = 0;
  for (const first of nodes) {
    if (first.order >= 0) continue;
    const path: { node: Node; rest: Iterator<Node> }[] = [];
    const enter = (node: Node) => {
      node.order = node.lowest = order++;
      node.waiting = true;
      waiting.push(node);
      path.push({ node, rest: node.calls.keys() });
    };
    enter(first);
    while (path.length) {
      const { node, rest } = path[path.length - 1];
      const { value: called, done: all } = rest.next();
      if (!all) {
        if (called.order < 0) enter(called);
        else if (called.waiting) node.lowest = Math.min(node.lowest, called.order);
        continue;
      }
      path.pop();
      const caller = path[path.length - 1]?.node;
      if (caller) caller.lowest = Math.min(caller.lowest, node.lowest);
      if (node.lowest < node.order) continue;
      for (let member = waiting.pop(); member; member = waiting.pop()) {
        member.waiting = false;
        member.circle = circle;
        done.push(member);
        if (member === node) break;
      }
      circle++;
    }
  }
  return done;
}

/** Names that lead back to themselves, directly or through others: calculating one never ends. */
export function namesInCycles(names: DefinedName[]): Set<DefinedName> {
  const { nodes, nodeOf } = graphOf(names);
  inOrder(nodes);
  const inCycle = ({ name, refersTo }: DefinedName): boolean => {
    const { circle } = nodeOf.get(name.toLowerCase())!;
    return [...namesCalledBy(refersTo).keys()].some((called) => nodeOf.get(called)?.circle === circle);
  };
  return new Set(names.filter(inCycle));
}

/**
 * Refuses names that build on each other so much that knowing one takes too long: each may call two that each call
 * two. To be asked of names without circles.
 */
export function refuseLongNames(names: DefinedName[]): void {
  const known = new Map<Node, { steps: number; depth: number }>();
  for (const node of inOrder(graphOf(names).nodes)) {
    let [steps, depth] = [1, 1];
    for (const [called, times] of node.calls) {
      const of = known.get(called) ?? { steps: 0, depth: 0 };
      steps += times * of.steps;
      depth = Math.max(depth, of.depth + 1);
    }
    if (steps > LIMITS["name-steps"]) throw tooMuch("name-steps");
    if (depth > LIMITS["name-depth"]) throw tooMuch("name-depth");
    known.set(node, { steps, depth });
  }
}

/** A formula kept as the text of itself, which nothing calculates. */
export const asText = (formula: string): string => `"=${formula.replace(/"/g, '""')}"`;

/** The formula that such a text keeps; undefined for any other. */
export function formulaInText(refersTo: string): string | undefined {
  const text = /^"=((?:[^"]|"")*)"$/.exec(refersTo)?.[1];
  return text?.replace(/""/g, '"');
}
