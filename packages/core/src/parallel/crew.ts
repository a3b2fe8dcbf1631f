import { type ErrorCode, TertiusError } from '../errors.ts';
import { localPort } from './local-port.ts';
import type { Failed, FromWorker, Services, Spawn, ToWorker, WorkerPort } from './port.ts';

export interface CrewOptions {
  /** Workers beside the caller's thread; 0 keeps the work on it, in short steps. */
  readonly workers: number;
  /** Aborting it ends all workers at once; what is awaited is rejected with the code `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly spawn?: Spawn | undefined;
}

/** One job: what it is called among the services, and what each worker is told once. */
export interface Job {
  readonly job: string;
  readonly setup: unknown;
}

interface Turn {
  readonly turn: number;
  readonly question: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

interface Member {
  port: WorkerPort;
  readonly own: Turn[];
  readonly asked: Map<number, Turn>;
  answered: boolean;
  local: boolean;
}

// While an answer travels its worker already has the next question.
const ahead = 2;

/** Does a job with workers, whatever comes of it ends them. Throws `cancelled`, and what the services throw. */
export function withCrew<R>(
  services: Services,
  job: Job,
  options: CrewOptions,
  use: (crew: Crew) => Promise<R>,
): Promise<R> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    const cancelled = (): TertiusError => new TertiusError('cancelled', 'The calculation was cancelled.');
    if (signal?.aborted) return reject(cancelled());
    const crew = new Crew(services, job, options, reject);
    const cancel = (): void => {
      crew.close();
      reject(cancelled());
    };
    signal?.addEventListener('abort', cancel, { once: true });
    use(crew)
      .then(resolve, reject)
      .finally(() => {
        signal?.removeEventListener('abort', cancel);
        crew.close();
      });
  });
}

/** Workers that share the questions of one job. Which of them answers never matters to a result. */
export class Crew {
  readonly size: number;
  private readonly services: Services;
  private readonly job: ToWorker;
  private readonly fail: (cause: unknown) => void;
  private readonly shared: Turn[] = [];
  private readonly members: Member[];
  private turns = 0;

  constructor(services: Services, job: Job, options: CrewOptions, fail: (cause: unknown) => void) {
    const { workers, spawn = noWorker } = options;
    this.services = services;
    this.job = { type: 'begin', ...job };
    this.fail = fail;
    this.size = Math.max(1, workers);
    this.members = [];
    for (let k = 0; k < this.size; k++) {
      const port = workers === 0 ? undefined : spawned(spawn);
      // Without workers one thread is all there is.
      if (port === undefined && k > 0) break;
      this.members.push(this.joined(port));
    }
  }

  /** Asks whoever is free, or always the same member, where questions build on each other. */
  ask(question: unknown, member?: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const turn = { turn: this.turns++, question, resolve, reject };
      if (member === undefined) this.shared.push(turn);
      else this.members[member % this.members.length]!.own.push(turn);
      for (const each of this.members) this.feed(each);
    });
  }

  close(): void {
    for (const { port } of this.members.splice(0)) port.close();
  }

  private feed(member: Member): void {
    while (member.asked.size < ahead) {
      const turn = member.own.shift() ?? this.shared.shift();
      if (turn === undefined) return;
      member.asked.set(turn.turn, turn);
      member.port.post({ type: 'ask', turn: turn.turn, question: turn.question });
    }
  }

  private joined(port: WorkerPort | undefined): Member {
    const member: Member = {
      port: port ?? localPort(this.services),
      own: [],
      asked: new Map(),
      answered: false,
      local: port === undefined,
    };
    this.listenTo(member);
    return member;
  }

  private listenTo(member: Member): void {
    const { port } = member;
    port.listen(
      (message) => this.hear(member, message),
      (cause) => {
        if (member.port !== port || !this.members.includes(member)) return;
        if (member.answered || member.local) this.fail(cause);
        else this.standIn(member);
      },
    );
    port.post(this.job);
  }

  /** A policy may forbid workers, which shows only now: this thread takes over what was asked of one. */
  private standIn(member: Member): void {
    member.port.close();
    member.port = localPort(this.services);
    member.local = true;
    this.listenTo(member);
    for (const { turn, question } of member.asked.values()) member.port.post({ type: 'ask', turn, question });
  }

  private hear(member: Member, message: FromWorker): void {
    const turn = member.asked.get(message.turn);
    if (turn === undefined) return;
    member.asked.delete(message.turn);
    member.answered = true;
    if ('failed' in message) turn.reject(asError(message.failed));
    else turn.resolve(message.answer);
    this.feed(member);
  }
}

const noWorker: Spawn = () => undefined;

function spawned(spawn: Spawn): WorkerPort | undefined {
  try {
    return spawn();
  } catch {
    return undefined;
  }
}

function asError({ message, code, value }: Failed): Error {
  return code === undefined ? new Error(message) : new TertiusError(code as ErrorCode, message, { value });
}
