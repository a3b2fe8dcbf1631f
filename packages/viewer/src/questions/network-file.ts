/** How the text of a network file begins. */
export const NETWORK_FILE: RegExp = /^\s*\{\s*"format"\s*:\s*"tertius"/;
