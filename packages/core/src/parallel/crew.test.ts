import { describe, expect, test } from 'vitest';
import { TertiusError } from '../errors.ts';
import type { Steps } from '../kernels/ingredient.ts';
import { type Crew, withCrew } from './crew.ts';
import { localPort } from './local-port.ts';
import type { FromWorker, Services, WorkerPort } from './port.ts';

let begun = 0;
const services: Services = {
  sums: (start: number) => {
    begun++;
    let asked = 0;
    return function* (value: number): Steps<number> {
      asked++;
      yield;
      if (value < 0) throw new TertiusError('out-of-range', 'below 0', { value: String(value) });
      return start + value + asked / 1000;
    };
  },
};
const job = { job: 'sums', setup: 10 };
const all = (crew: Crew, values: readonly number[]): Promise<number[]> =>
  Promise.all(values.map(async (value) => Math.floor((await crew.ask(value)) as number)));
const values = Array.from({ length: 20 }, (_, k) => k);
const right = values.map((value) => value + 10);
const cancelled = expect.objectContaining({ code: 'cancelled' });

describe('a crew', () => {
  test('on the own thread answers everything', async () => {
    expect(await withCrew(services, job, { workers: 0 }, (crew) => all(crew, values))).toEqual(right);
  });

  test('shares questions among members, who answer in any order', async () => {
    let spawned = 0;
    const slow = (): WorkerPort => {
      const port = localPort(services);
      const late = spawned++ * 7;
      return {
        ...port,
        listen: (heard, failed) =>
          port.listen((message: FromWorker) => void setTimeout(() => heard(message), late), failed),
      };
    };
    const before = begun;
    expect(await withCrew(services, job, { workers: 3, spawn: slow }, (crew) => all(crew, values))).toEqual(
      right,
    );
    expect([spawned, begun - before]).toEqual([3, 3]);
  });

  test('asks one member where questions build on each other', async () => {
    const spawn = (): WorkerPort => localPort(services);
    const found = await withCrew(services, job, { workers: 3, spawn }, (crew) =>
      Promise.all([0, 0, 0].map((value) => crew.ask(value, 1))),
    );
    expect(found).toEqual([10.001, 10.002, 10.003]);
  });

  test('works on the own thread where no worker can be made, or where a policy stops it', async () => {
    const none = (): undefined => undefined;
    const refused = (): WorkerPort => {
      throw new Error('refused');
    };
    const silent = (): WorkerPort => ({
      post: () => {},
      listen: (_, failed) => void setTimeout(() => failed(new Error('blocked by a policy')), 5),
      close: () => {},
    });
    for (const spawn of [none, refused, silent])
      expect(await withCrew(services, job, { workers: 2, spawn }, (crew) => all(crew, values))).toEqual(
        right,
      );
  });

  test('hands on an error with its code, and closes', async () => {
    const running = withCrew(services, job, { workers: 0 }, (crew) => all(crew, [1, -1, 2]));
    await expect(running).rejects.toMatchObject({ code: 'out-of-range', value: '-1' });
  });

  test('stops when told to, before and in the middle, and ends its workers', async () => {
    let closed = 0;
    const spawn = (): WorkerPort => ({ post: () => {}, listen: () => {}, close: () => void closed++ });
    const before = withCrew(services, job, { workers: 2, spawn, signal: AbortSignal.abort() }, (crew) =>
      all(crew, values),
    );
    await expect(before).rejects.toEqual(cancelled);
    expect(closed).toBe(0);
    const abort = new AbortController();
    const during = withCrew(services, job, { workers: 2, spawn, signal: abort.signal }, (crew) =>
      all(crew, values),
    );
    abort.abort();
    await expect(during).rejects.toEqual(cancelled);
    expect(closed).toBe(2);
  });

  test('a worker that breaks in the middle fails the job', async () => {
    let fail: (cause: unknown) => void = () => {};
    const spawn = (): WorkerPort => {
      const port = localPort(services);
      return {
        ...port,
        listen(heard, failed) {
          fail = failed;
          port.listen(heard, failed);
        },
      };
    };
    const running = withCrew(services, job, { workers: 1, spawn }, async (crew) => {
      await crew.ask(1);
      fail(new Error('out of memory'));
      return crew.ask(2);
    });
    await expect(running).rejects.toThrow('out of memory');
  });
});
