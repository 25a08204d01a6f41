import type { Meter } from "./meter";
import { scanXml } from "./scanXml";
import { decodeEscapes } from "./textEscapes";

export interface StoredText {
  text: string;
  /** Whether parts of it have a font of their own. */
  rich: boolean;
}

/** The texts that cells name by number; what a phonetic run (the reading of Chinese or Japanese) says is no text. */
export function readSharedStrings(xml: string | undefined, meter: Meter): StoredText[] {
  const texts: StoredText[] = [];
  if (xml === undefined) return texts;
  let text = "";
  let rich = false;
  let phonetic = 0;
  let inText = false;
  scanXml(xml, meter, {
    open(name) {
      if (name === "si") [text, rich] = ["", false];
      else if (name === "rPh") phonetic++;
      else if (name === "rPr") rich = true;
      else if (name === "t") inText = phonetic === 0;
    },
    close(name) {
      if (name === "si") {
        const whole = decodeEscapes(text);
        meter.add("shared-strings");
        meter.atMost("text", whole.length);
        texts.push({ text: whole, rich });
      } else if (name === "rPh") phonetic--;
      else if (name === "t") inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return texts;
}
