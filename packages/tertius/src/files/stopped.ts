import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Removes the lock and says that the work was stopped, where the process that holds it is ended by Ctrl-C or a signal: while
 * it is busy it cannot do so itself. A small shell waits at a pipe that closes with the process; where there is no shell, the
 * lock stays, names a process that has ended, and the next command takes it over.
 */
const SCRIPT = `trap '' INT TERM HUP
was=$(ls -di "$4" 2>/dev/null)
read -r line
[ "$(cat "$1" 2>/dev/null)" = "$2" ] || exit 0
mv "$1" "$1.$$" || exit 0
if [ "$(cat "$1.$$")" != "$2" ]; then mv -n "$1.$$" "$1"; exit 0; fi
rm -f "$1.$$"
if [ "$(ls -di "$4" 2>/dev/null)" = "$was" ]; then what='nothing was saved'; else what='after it was saved'; fi
printf '%s: stopped, %s\n' "$3" "$what" >&2`;

/** Watches until this process ends; a lock that is not `own` it leaves alone. A saved file at `path` is another file than before. */
export function watchForStop(
  lock: string,
  own: string,
  { path, shown }: { readonly path: string; readonly shown: string },
): void {
  if (process.platform === 'win32') return;
  try {
    const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', lock, own, shown, path], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    shell.on('error', () => {});
    shell.unref();
    shell.stdin.on('error', () => {});
    if (shell.stdin instanceof Socket) shell.stdin.unref();
  } catch {}
}
