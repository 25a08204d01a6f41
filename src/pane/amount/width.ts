/**
 * Full-width signs as their plain twins, one for one: １２％ is 12%. Nothing else is made into a digit, as Unicode's own
 * compatibility forms would do: 2² is no 22, and neither is 2₂ or 2②.
 */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/　/g, " ");
