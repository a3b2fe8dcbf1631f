import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What lies beside the command for pictures and PDFs: two faces, and what draws. */
export const beside = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../picture/${name}`, import.meta.url)));

export const FACE = 'DejaVuSans.ttf';
export const BOLD_FACE = 'DejaVuSans-Bold.ttf';
