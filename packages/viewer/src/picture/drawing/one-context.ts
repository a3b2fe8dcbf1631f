import type SigmaClass from 'sigma';
import type { RenderParams } from 'sigma/types';

/** What of sigma 3.0.3 is private to its types; pinned to that version. */
interface Inside {
  readonly webGLContexts: Record<string, WebGLRenderingContext>;
  readonly elements: Record<string, HTMLCanvasElement>;
  readonly graph: { readonly order: number };
  nodePrograms: Record<string, { render(params: RenderParams): void }>;
  needToProcess: boolean;
  process(): void;
  getRenderParams(): RenderParams;
  resize(): unknown;
}

interface Drawing {
  renderHighlightedNodes(this: Inside): void;
  render(this: Inside): unknown;
}

/**
 * Sigma with one WebGL context in place of three, since a browser keeps sixteen in all: ties are drawn first and people over them.
 * Nothing is picked or highlighted by it: people are found by position, which spares a stall on every move of the mouse.
 */
export function onOneContext(Sigma: typeof SigmaClass): typeof SigmaClass {
  class Marks extends Sigma {
    override createWebGLContext(
      id: string,
      options?: Parameters<SigmaClass['createWebGLContext']>[1],
    ): WebGLRenderingContext {
      const { webGLContexts, elements } = this as unknown as Inside;
      const { edges } = webGLContexts;
      if (edges === undefined)
        return super.createWebGLContext(id, { ...options, picking: false } as typeof options);
      webGLContexts[id] = edges;
      elements[id] = elements.edges!;
      return edges;
    }
  }
  const drawsAll = (Sigma.prototype as unknown as Drawing).render;
  const own: Drawing = {
    /** Would clear what it shares its context with. */
    renderHighlightedNodes: () => undefined,
    render() {
      this.resize();
      if (this.needToProcess) this.process();
      this.needToProcess = false;
      const people = this.nodePrograms;
      this.nodePrograms = {};
      try {
        drawsAll.call(this);
      } finally {
        this.nodePrograms = people;
      }
      if (this.graph.order > 0)
        for (const program of Object.values(people)) program.render(this.getRenderParams());
      return this;
    },
  };
  Object.assign(Marks.prototype, own);
  return Marks as unknown as typeof SigmaClass;
}
