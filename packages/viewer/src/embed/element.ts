import type { Opened } from '../session/opened.ts';
import { type MountedView, mount } from './mount.tsx';
import type { ViewEvents } from './view-events.ts';

const NAME = 'tertius-network';

/**
 * Defines `<tertius-network>`: its text, or its property `network`, is what is shown; the property takes all that `mount` takes.
 * Does nothing where there are no custom elements.
 */
export function defineElement(): void {
  if (typeof customElements === 'undefined' || customElements.get(NAME) !== undefined) return;
  customElements.define(
    NAME,
    class extends HTMLElement {
      static readonly observedAttributes = ['as-of'];
      #view: MountedView | null = null;
      #network: Opened = '';

      get network(): Opened {
        return this.#network;
      }

      set network(network: Opened) {
        this.#network = network;
        this.#view?.update(network).catch(() => undefined);
      }

      attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
        if (before !== now) this.#view?.setAsOf(now);
      }

      connectedCallback(): void {
        if (this.#view !== null) return;
        this.#takeEarly();
        if (this.#network === '') this.#network = (this.textContent ?? '').trim();
        this.replaceChildren();
        const asOf = this.getAttribute('as-of');
        this.#view = mount(this, this.#network, asOf === null ? {} : { asOf });
        this.#view.ready.catch(() => undefined);
        for (const kind of ['select', 'change', 'view', 'filter', 'day', 'notice'] as const)
          this.#view.on(kind, (detail) => this.dispatchEvent(new CustomEvent(`tertius-${kind}`, { detail })));
      }

      disconnectedCallback(): void {
        this.#view?.destroy();
        this.#view = null;
      }

      /** A property that was set before the element was defined hides the accessor, so it is taken and set again. */
      #takeEarly(): void {
        const early = Object.getOwnPropertyDescriptor(this, 'network');
        if (early === undefined) return;
        Reflect.deleteProperty(this, 'network');
        this.network = early.value as Opened;
      }
    },
  );
}

/** What `<tertius-network>` is to a script. */
export interface TertiusNetworkElement extends HTMLElement {
  /** What is shown: all that `mount` takes. */
  network: Opened;
}

type TertiusEventMap = {
  readonly [Kind in keyof ViewEvents as `tertius-${Kind}`]: CustomEvent<ViewEvents[Kind]>;
};

declare global {
  interface HTMLElementTagNameMap {
    'tertius-network': TertiusNetworkElement;
  }
  interface HTMLElementEventMap extends TertiusEventMap {}
}
