import { emitKeypressEvents, type Key } from 'node:readline';

export interface Keys {
  /** The next key; undefined when input ends or Ctrl-C, Ctrl-D is pressed. */
  readonly next: () => Promise<string | undefined>;
  readonly close: () => void;
}

/** Single keys from a terminal, without Enter. */
export function readKeys(input: NodeJS.ReadStream = process.stdin): Keys {
  const waiting: ((key: string | undefined) => void)[] = [];
  const typed: (string | undefined)[] = [];
  const give = (key: string | undefined): void => {
    const first = waiting.shift();
    if (first === undefined) typed.push(key);
    else first(key);
  };
  const pressed = (text: string | undefined, key: Key): void => {
    if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) give(undefined);
    else if (text !== undefined) give(text);
  };
  const ended = (): void => give(undefined);
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.resume();
  input.on('keypress', pressed);
  input.on('end', ended);
  return {
    next: () =>
      typed.length > 0 ? Promise.resolve(typed.shift()) : new Promise((done) => waiting.push(done)),
    close: () => {
      input.off('keypress', pressed);
      input.off('end', ended);
      input.setRawMode(false);
      input.pause();
    },
  };
}
