// Runs a command of tertius again and again in this process, each time with another request to the disk failing, and says as JSON
// what became of it. node failing-disk.mjs BIN FOLDER NET ERRNO[,ERRNO...] ARGS...
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [bin, folder, net, errnos, ...command] = process.argv.slice(2);
const WRITES =
  'openSync writeFileSync appendFileSync writeSync fsyncSync closeSync linkSync copyFileSync renameSync rmSync unlinkSync mkdirSync mkdtempSync fchmodSync chmodSync';
const READS = 'readFileSync readSync statSync fstatSync lstatSync readdirSync realpathSync';
let [asked, fatal, errno, failed] = [0, 0, '', undefined];
const own = {};
for (const name of `${WRITES} ${READS}`.split(' ')) {
  own[name] = fs[name];
  fs[name] = (...args) => {
    // A file of the program itself.
    if (args[0] instanceof URL || ++asked !== fatal) return own[name](...args);
    failed = name;
    const halves = name === 'writeFileSync' && args[1].length > 1;
    if (halves) own[name](args[0], args[1].slice(0, args[1].length >> 1), args[2]);
    // A disk that says it took all and took half.
    if (errno === 'SHORT' && halves) return undefined;
    // What is closed is closed, whatever it said.
    if (name === 'closeSync') own[name](...args);
    const code = errno === 'SHORT' ? 'EIO' : errno;
    throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name });
  };
}
syncBuiltinESMExports();

let said = '';
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (text, encoding, done) => {
    said += text;
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  stream.own = write;
}

let times = 0;
/** The command in a folder of its own, with the request of this number failing; 0 for none. */
async function run(place, args) {
  [asked, fatal, said, failed] = [0, place, '', undefined];
  process.argv = ['node', 'tertius', ...args];
  process.exitCode = undefined;
  await import(`${pathToFileURL(bin).href}?${times++}`);
  fatal = 0;
  return { code: process.exitCode, said, failed };
}

const here = process.cwd();
const told = [];
/** A fresh copy of the folder to work in. */
function enter(name) {
  process.chdir(here);
  fs.cpSync(folder, join(here, name), { recursive: true });
  process.chdir(join(here, name));
}
const listed = () => own.readdirSync('.').sort();
const bytes = (file) => (fs.existsSync(file) ? own.readFileSync(file).toString('base64') : undefined);
const counted = new Map();
/** How many statements the network holds; the same bytes are read once. */
const statements = async () => {
  const whole = bytes(net);
  if (!counted.has(whole)) counted.set(whole, await counting());
  return counted.get(whole);
};
const counting = async () => {
  const { code, said: json } = await run(0, ['inspect', net, '--json']);
  return code === 0 ? JSON.parse(json).statements : `unreadable: ${json}`;
};

enter('whole');
await run(0, command);
const whole = { files: listed(), statements: await statements() };
for (const [k, kind] of errnos.split(',').entries()) {
  for (let place = 1; ; place++) {
    // One kind of failure in turn, or each of them in each place.
    if (process.env.FAULTS !== 'all' && place % errnos.split(',').length !== k) {
      if (place > 500) break;
      continue;
    }
    errno = kind;
    enter('work');
    const before = bytes(net);
    const first = await run(place, command);
    const row = { place, errno, ...first, isOld: bytes(net) === before, left: listed() };
    if (first.failed === undefined) {
      process.chdir(here);
      fs.rmSync(join(here, 'work'), { recursive: true });
      break;
    }
    row.statements = await statements();
    // Its process would have ended by now, which its lock tells.
    for (const lock of own.readdirSync('.').filter((name) => name.startsWith(`${net}.lock`)))
      own.rmSync(lock);
    const second = await run(0, command);
    told.push({ ...row, again: { ...second, files: listed(), statements: await statements() } });
    process.chdir(here);
    fs.rmSync(join(here, 'work'), { recursive: true });
  }
}
process.stdout.own(JSON.stringify({ whole, told }));
process.exitCode = 0;
