/**
 * Draws the product's icons: `npm run icons`. One mark, a target that is split into exact parts, in three amounts
 * of detail, since what reads well at 80 pixels is mud at 16. Every size is drawn as vectors on its own pixel grid
 * and rendered by Chromium, never scaled from another size.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.mjs";

const assets = fileURLToPath(new URL("../assets/", import.meta.url));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** The parts of the target: their shares add up to 1, as parts do here. */
const parts = [
  { share: 0.5, colour: "#16806a" },
  { share: 0.3, colour: "#54bda3" },
  { share: 0.2, colour: "#f2a33a" },
];
const eye = "#f2a33a";

/** In pixels of the icon's own size: the ring, the cut between two parts, and the bull's eye (0 for none). */
function proportions(size) {
  if (size <= 16) return { outer: 8, inner: 3.75, cut: 2, eye: 1.6 };
  if (size <= 20) return { outer: 9.9, inner: 4.9, cut: 2, eye: 2.2 };
  if (size <= 24) return { outer: 11.9, inner: 6, cut: 2, eye: 3 };
  const even = (share) => 2 * Math.round((size * share) / 2);
  return { outer: even(0.96) / 2, inner: size * 0.275, cut: even(0.06), eye: size * 0.14 };
}

const point = (radius, angle) => {
  const turn = 2 * Math.PI * (angle - 0.25);
  return `${(radius * Math.cos(turn)).toFixed(3)} ${(radius * Math.sin(turn)).toFixed(3)}`;
};

/** A part of the ring between two fractions of a turn. The cuts are equally wide at both edges, so they look sawn. */
function arc(from, to, { outer, inner, cut }) {
  const trimmed = (radius) => Math.asin(cut / 2 / radius) / (2 * Math.PI);
  const [far, near] = [trimmed(outer), trimmed(inner)];
  const large = to - from > 0.5 ? 1 : 0;
  return [
    `M${point(outer, from + far)}`,
    `A${outer} ${outer} 0 ${large} 1 ${point(outer, to - far)}`,
    `L${point(inner, to - near)}`,
    `A${inner} ${inner} 0 ${large} 0 ${point(inner, from + near)}Z`,
  ].join("");
}

export function mark(size) {
  const shape = proportions(size);
  const half = size / 2;
  let from = 0;
  const ring = parts.map(({ share, colour }) => {
    const path = `<path fill="${colour}" d="${arc(from, from + share, shape)}"/>`;
    from += share;
    return path;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-half} ${-half} ${size} ${size}" width="${size}" height="${size}">`,
    ...ring,
    `<circle r="${shape.eye}" fill="${eye}"/>`,
    "</svg>",
  ].join("");
}

async function draw() {
  await mkdir(assets, { recursive: true });
  await writeFile(`${assets}mark.svg`, `${mark(64)}\n`);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${mark(size)}`);
      await page.screenshot({ path: `${assets}icon-${size}.png`, omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await draw();
