export function nativePage(): string;
