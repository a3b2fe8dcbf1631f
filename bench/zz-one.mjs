import { importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { hostileFiles } from './files/shapes.mjs';
import { TEXTS } from './files/kinds.mjs';
const [size, word] = process.argv.slice(2);
for (const file of hostileFiles(Number(size) * 1000, [])) {
  const about = `${file.kind} ${file.name}: ${file.about}`;
  if (!about.includes(word)) continue;
  const bytes = file.make();
  const t = () => { const {user, system} = process.cpuUsage(); return (user+system)/1000; };
  const a = t();
  const { report, evidence } = importFiles(NO_EVIDENCE, [{ name: file.name, bytes }], { self: 'Me Owner <me@owner.example>', own: 'Own' });
  const b = t(); report.proposals(); const c = t(); serialise(evidence); const d = t();
  console.log(about, bytes.length, 'import', b-a|0, 'proposals', c-b|0, 'serialise', d-c|0, report.files[0].rows, report.files[0].refused?.message);
}
