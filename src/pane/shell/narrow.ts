/** Half of the usual width, as at a zoom of 200 %: what stands side by side goes one below the other. */
export const narrow = "@media (max-width: 280px)";
