export const ICON_SETS = new Set(
  `3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack
  4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters`.split(/\s+/),
);

/** Those that only Excel's extension of the file format has. */
export const EXTENDED_ICONS = new Set(["3Triangles", "3Stars", "5Boxes"]);
