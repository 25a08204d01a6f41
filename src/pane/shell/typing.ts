import { useState, type KeyboardEvent } from "react";

interface Draft {
  /** What the field held when it was typed over. */
  readonly over: object;
  readonly text: string;
  /** Somebody is at it still. */
  readonly isOpen: boolean;
}

/**
 * A field's text while it is typed and until it is read: what fills the field meanwhile takes nothing from whoever is
 * typing. Enter or leaving the field has it read, Escape takes it back.
 *
 * @param held another object for everything that the field becomes
 * @param isUnread what the field holds is to be read again, though nothing is typed over it
 */
export function useTyping(
  held: object,
  shown: string,
  onType: (text: string) => void,
  isUnread: boolean = false,
) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const text = draft && (draft.isOpen || draft.over === held) ? draft.text : shown;
  const keep = () => {
    if (text !== shown || isUnread) onType(text);
    setDraft(text === shown ? null : { over: held, text, isOpen: false });
  };
  return {
    text,
    type: (typed: string) => setDraft({ over: held, text: typed, isOpen: true }),
    keep,
    onKeyDown(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter") keep();
      else if (event.key === "Escape" && text !== shown) {
        setDraft(null);
        event.stopPropagation();
      }
    },
  };
}
