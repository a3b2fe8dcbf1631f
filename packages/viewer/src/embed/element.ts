import { type MountedView, mount } from './mount.tsx';

const NAME = 'tertius-network';

/**
 * Defines `<tertius-network>`: its text, or what its property `network` is given, is the text of a network file.
 * Does nothing where there are no custom elements.
 */
export function defineElement(): void {
  if (typeof customElements === 'undefined' || customElements.get(NAME) !== undefined) return;
  customElements.define(
    NAME,
    class extends HTMLElement {
      #view: MountedView | null = null;
      #network = '';

      get network(): string {
        return this.#network;
      }

      set network(text: string) {
        this.#network = text;
        void this.#view?.update(text);
      }

      connectedCallback(): void {
        if (this.#view !== null) return;
        const written = this.#network === '' ? (this.textContent ?? '').trim() : this.#network;
        this.replaceChildren();
        const asOf = this.getAttribute('as-of');
        this.#view = mount(this, written, asOf === null ? {} : { asOf });
        this.#view.on('select', (selection) =>
          this.dispatchEvent(new CustomEvent('tertius-select', { detail: selection })),
        );
      }

      disconnectedCallback(): void {
        this.#view?.destroy();
        this.#view = null;
      }
    },
  );
}
