// Writes the directions of docs/house.md into biome.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRule, rules } from './lib/house.mjs';
import { capture, root, tool } from './lib/run.mjs';

const file = join(root, 'biome.json');
const settings = JSON.parse(readFileSync(file, 'utf8'));
const others = settings.overrides.filter((override) => !isRule(override));
settings.overrides = [...others, ...rules()];
writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
capture(tool('biome'), ['format', '--write', file]);
