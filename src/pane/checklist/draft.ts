import { useEffect, useRef, useState } from "react";

interface Typing {
  readonly text: string;
  /** What the field held when the typing began. */
  readonly from: string;
}

/**
 * A field's text while it is typed. What comes from the workbook meanwhile waits: `changed` tells of it, `keep`
 * writes what was typed, `drop` takes what the workbook has. Typing that is under way when the field goes away
 * is kept too.
 */
export function useDraft(value: string, write: (text: string) => void) {
  const [typing, setTyping] = useState<Typing | null>(null);
  const latest = useRef({ typing, value, write });
  useEffect(() => {
    latest.current = { typing, value, write };
  });
  useEffect(
    () => () => {
      const { typing: left, value: held, write: writeLeft } = latest.current;
      if (left && left.text !== held) writeLeft(left.text);
    },
    [],
  );
  return {
    text: typing?.text ?? value,
    changed: typing !== null && typing.from !== value && typing.text !== value,
    type: (text: string) => setTyping((before) => ({ text, from: before?.from ?? value })),
    keep() {
      if (typing && typing.text !== value) write(typing.text);
      setTyping(null);
    },
    drop: () => setTyping(null),
  };
}
