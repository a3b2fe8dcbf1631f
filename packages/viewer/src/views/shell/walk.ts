import { mainHolders } from '@tertius/core/answers';
import type { Picture } from '../../picture/picture-types.ts';
import { nameOf, otherEnd } from '../../questions/readings.ts';
import { band, decimal, people } from '../../questions/wording/words.ts';
import type { Session } from '../../session/session.ts';

const KEYS =
  'Left and Right: neighbours by strength. Enter: step there. Backspace: way back. U: the unit. O: the organisation. Delete: what if they left. Home: first broker. Plus, Minus, 0: zoom. Escape: out.';
const MANY = 200;

/** Walks the drawing by keyboard: one person at a time, along the ties, strongest first. */
export class Walk {
  readonly #session: Session;
  readonly #picture: Picture;
  readonly #say: (text: string, index: number | null) => void;
  #inside = false;
  #at = -1;
  #way: number[] = [];

  constructor(session: Session, picture: Picture, say: (text: string, index: number | null) => void) {
    this.#session = session;
    this.#picture = picture;
    this.#say = say;
  }

  key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actionOf(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #actionOf(key: string): (() => void) | undefined {
    const inside = this.#inside && this.#session.person.value !== null;
    switch (key) {
      case 'Enter':
        return () => (inside ? this.#step() : this.#enter());
      case 'ArrowRight':
      case 'ArrowDown':
        return () => (inside ? this.#turn(1) : this.#enter());
      case 'ArrowLeft':
      case 'ArrowUp':
        return () => (inside ? this.#turn(-1) : this.#enter());
      case 'Backspace':
        return inside ? () => this.#back() : undefined;
      case 'Home':
        return () => this.#go(this.#first(), true);
      case 'u':
      case 'U':
        return inside ? () => this.#unit() : undefined;
      case 'o':
      case 'O':
        return inside ? () => this.#up() : undefined;
      case 'Delete':
        return inside ? () => this.#leave() : undefined;
      case 'Escape':
        return () => this.#out();
      case '?':
        return () => this.#say(KEYS, null);
      case '+':
        return () => this.#picture.zoomIn();
      case '-':
        return () => this.#picture.zoomOut();
      case '0':
        return () => this.#picture.fit();
      default:
        return undefined;
    }
  }

  #first(): number {
    const { network } = this.#session.readings.value;
    return mainHolders(this.#session.holding.value)[0] ?? network.self ?? 0;
  }

  #enter(): void {
    this.#go(this.#session.person.value ?? this.#first(), true);
  }

  #go(index: number, afresh: boolean): void {
    const { readings } = this.#session;
    if (readings.value.network.people[index] === undefined) return;
    this.#inside = true;
    this.#at = -1;
    if (afresh) this.#way = [];
    this.#session.selectPerson(index, true);
    const neighbours = this.#picture.neighbours(index).length;
    const more = neighbours > MANY ? ' That is many: the panel lists them.' : '';
    this.#say(
      `${nameOf(readings.value, index)}, ${placeOf(this.#session, index)}. Tied to ${people(neighbours)}.${more}`,
      index,
    );
  }

  #turn(by: number): void {
    const from = this.#session.person.value!;
    const neighbours = this.#picture.neighbours(from);
    if (neighbours.length === 0) {
      this.#say('Tied to nobody.', from);
      return;
    }
    this.#at =
      this.#at < 0
        ? by > 0
          ? 0
          : neighbours.length - 1
        : (this.#at + by + neighbours.length) % neighbours.length;
    const to = neighbours[this.#at]!;
    const readings = this.#session.readings.value;
    const pair = readings.pairsOf(from).find((one) => otherEnd(one, from) === to);
    const strength = pair?.mutual ?? Number.NaN;
    this.#picture.highlightPath([from, to]);
    this.#say(
      `${this.#at + 1} of ${neighbours.length}: ${nameOf(readings, to)}, ${placeOf(this.#session, to)}, strength ${decimal(strength)}, ${band(strength)}`,
      to,
    );
  }

  #step(): void {
    const from = this.#session.person.value!;
    const to = this.#picture.neighbours(from)[this.#at];
    if (to === undefined) {
      this.#turn(1);
      return;
    }
    this.#way.push(from);
    this.#go(to, false);
  }

  #back(): void {
    const before = this.#way.pop();
    if (before === undefined) this.#say('This is where you came in.', this.#session.person.value);
    else this.#go(before, false);
  }

  /** The unit of whoever is selected; of somebody without one, their organisation. */
  #unit(): void {
    const person = this.#session.person.value!;
    const { insider, unit } = this.#session.readings.value;
    const name = unit[person];
    if (!insider[person] || !name) {
      this.#up();
      return;
    }
    const count = this.#picture.chooseUnit(name);
    this.#say(
      `${name}, ${people(count)}. The tab Units lists it, and supposes that it becomes one with another.`,
      person,
    );
  }

  #up(): void {
    const name = this.#session.readings.value.organisation[this.#session.person.value!];
    if (!name) {
      this.#say('No organisation is known.', this.#session.person.value);
      return;
    }
    this.#session.select({ kind: 'organisation', name }, true);
    this.#say(`${name}; the panel lists its people.`, null);
  }

  #leave(): void {
    const { readings, person } = this.#session;
    const at = person.value!;
    if (!readings.value.insider[at]) {
      this.#say('Only a colleague can be supposed to leave.', at);
      return;
    }
    this.#session.suppose({ leaves: [readings.value.network.people[at]!.id] });
    this.#say('The panel says what would be. Escape leads back.', null);
  }

  #out(): void {
    this.#inside = false;
    this.#way = [];
    if (this.#session.selection.value === null && this.#session.supposed.value !== null)
      this.#session.suppose(null);
    this.#session.select(null);
    this.#picture.fit();
    this.#say('Out of the drawing.', null);
  }
}

function placeOf(session: Session, index: number): string {
  const { unit, organisation } = session.readings.value;
  return [unit[index], organisation[index]].filter(Boolean).join(', ') || 'no organisation known';
}
