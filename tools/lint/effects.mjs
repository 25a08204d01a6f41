const effects = new Set(["useEffect", "useLayoutEffect", "useInsertionEffect", "useIsomorphicLayoutEffect"]);
const functions = new Set(["ArrowFunctionExpression", "FunctionExpression"]);

const calleeName = ({ type, name, property }) =>
  type === "Identifier" ? name : type === "MemberExpression" ? property.name : undefined;

/** Whether this can be nothing but a function that cleans up, or undefined. */
function isCleanup(node) {
  if (functions.has(node.type)) return !node.async && !node.generator;
  if (node.type === "ConditionalExpression") return isCleanup(node.consequent) && isCleanup(node.alternate);
  return (node.type === "Identifier" && node.name === "undefined") || isVoid(node);
}
const isVoid = ({ type, operator }) => type === "UnaryExpression" && operator === "void";

/**
 * Refuses an effect that may return anything but a function written out there. React calls whatever comes back, and
 * the types don't see it: what a browser types as void may be a promise in its next version, as scrollIntoView's is.
 */
export const effectsReturn = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      unwritten: "Write the effect out here, so that one sees what it returns.",
      async: "An effect that is async returns a promise, and React calls what an effect returns.",
      returned:
        "React calls what an effect returns: give it a body in braces, and return nothing or a function written there.",
    },
  },
  create(context) {
    /** The functions around the place where the linter is, innermost last; true for an effect. */
    const around = [];
    const isEffect = (node) =>
      node.parent.type === "CallExpression" &&
      node.parent.arguments[0] === node &&
      effects.has(calleeName(node.parent.callee));
    const enter = (node) => {
      const inEffect = isEffect(node);
      around.push(inEffect);
      if (!inEffect) return;
      if (node.async || node.generator) context.report({ node, messageId: "async" });
      else if (node.body.type !== "BlockStatement" && !isCleanup(node.body))
        context.report({ node: node.body, messageId: "returned" });
    };
    const leave = () => around.pop();
    return {
      CallExpression({ callee, arguments: [effect] }) {
        if (effect && effects.has(calleeName(callee)) && !functions.has(effect.type))
          context.report({ node: effect, messageId: "unwritten" });
      },
      ArrowFunctionExpression: enter,
      "ArrowFunctionExpression:exit": leave,
      FunctionExpression: enter,
      "FunctionExpression:exit": leave,
      FunctionDeclaration: () => around.push(false),
      "FunctionDeclaration:exit": leave,
      ReturnStatement({ argument }) {
        if (around.at(-1) && argument && !isCleanup(argument))
          context.report({ node: argument, messageId: "returned" });
      },
    };
  },
};
