/** One value of the arguments that several functions take. */
export const dealSize = "a deal size";
export const inHand = "what is in hand";
export const rates = "a rate";
export const target = "a target";
export const unit = "a unit";
export const weights = "a weight";
