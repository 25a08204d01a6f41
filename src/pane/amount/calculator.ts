import { create, parseDependencies, type ConstantNode, type MathNode } from "mathjs/number";
import type { OperatorNode, ParenthesisNode } from "mathjs/number";

/** mathjs reads the expression; what it comes to is worked out here, step by step, so that each can say what is wrong. */
const { parse } = create({ parseDependencies });

/** What an expression can't be worked out for. */
export class NoResult extends Error {
  override readonly name = "NoResult";
  constructor(readonly code: "unfinished" | "division" | "root" | "large") {
    super(code);
  }
}

/** Where two amounts cancel out to binary dust, nothing is left: 0.1 + 0.2 − 0.3 is 0, as in Excel. */
const dust = 1e-15;
function add(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < dust * Math.max(Math.abs(a), Math.abs(b)) ? 0 : sum;
}

function divide(a: number, b: number): number {
  if (b === 0) throw new NoResult("division");
  return a / b;
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw new NoResult("division");
  const result = base ** exponent;
  if (Number.isNaN(result)) throw new NoResult("root");
  return result;
}

function operate({ fn, args, implicit }: OperatorNode): number {
  // 6/2(1+2) is read in two ways, and Excel takes neither.
  if (implicit) throw new NoResult("unfinished");
  const [a, b] = args.map(valueOf);
  switch (fn) {
    case "add":
      return add(a, b);
    case "subtract":
      return add(a, -b);
    case "multiply":
      return a * b;
    case "divide":
      return divide(a, b);
    case "pow":
      return power(a, b);
    case "unaryMinus":
      return -a;
    case "unaryPlus":
      return a;
    default:
      throw new NoResult("unfinished");
  }
}

function stepOf(node: MathNode): number {
  switch (node.type) {
    case "ConstantNode":
      return Number((node as ConstantNode).value);
    case "ParenthesisNode":
      return valueOf((node as ParenthesisNode).content);
    case "OperatorNode":
      return operate(node as OperatorNode);
    default:
      throw new NoResult("unfinished");
  }
}

/** What is too large stays so: nothing may bring it back to a number that looks right. */
function valueOf(node: MathNode): number {
  const value = stepOf(node);
  if (!Number.isFinite(value)) throw new NoResult(Number.isNaN(value) ? "unfinished" : "large");
  return value;
}

/**
 * The value of an expression of numbers, brackets and + - * / ^; whatever else is in it was refused before.
 *
 * @throws NoResult
 */
export function calculateText(plain: string): number {
  let node: MathNode;
  try {
    node = parse(plain);
  } catch (caught) {
    if (caught instanceof SyntaxError) throw new NoResult("unfinished");
    throw caught;
  }
  return valueOf(node);
}
