type Attributes = Record<string, unknown>;

interface DrawnEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

/** What sigma 3.0.3 asks of a graph that never changes: as little as that, where graphology would be a third of what draws by WebGL. */
export class DrawnGraph {
  readonly multi = true;
  readonly #nodes: Map<string, Attributes> = new Map();
  readonly #edges: Map<string, DrawnEdge> = new Map();

  addNode(key: string, attributes: Attributes): void {
    this.#nodes.set(key, attributes);
  }

  addEdge(source: string, target: string, attributes: Attributes): void {
    this.#edges.set(String(this.#edges.size), { source, target, attributes });
  }

  get order(): number {
    return this.#nodes.size;
  }

  get size(): number {
    return this.#edges.size;
  }

  nodes(): string[] {
    return [...this.#nodes.keys()];
  }

  edges(): string[] {
    return [...this.#edges.keys()];
  }

  hasNode(key: string): boolean {
    return this.#nodes.has(key);
  }

  hasEdge(key: string): boolean {
    return this.#edges.has(key);
  }

  extremities(key: string): [string, string] {
    const { source, target } = this.#edges.get(key)!;
    return [source, target];
  }

  getNodeAttributes(key: string): Attributes {
    return this.#nodes.get(key)!;
  }

  getNodeAttribute(key: string, name: string): unknown {
    return this.#nodes.get(key)![name];
  }

  setNodeAttribute(key: string, name: string, value: unknown): void {
    this.#nodes.get(key)![name] = value;
  }

  getEdgeAttributes(key: string): Attributes {
    return this.#edges.get(key)!.attributes;
  }

  forEachNode(tell: (key: string, attributes: Attributes) => void): void {
    for (const [key, attributes] of this.#nodes) tell(key, attributes);
  }

  forEachEdge(tell: (key: string, attributes: Attributes, source: string, target: string) => void): void {
    for (const [key, { source, target, attributes }] of this.#edges) tell(key, attributes, source, target);
  }

  /** It never changes, so there is nothing to tell. */
  on(): this {
    return this;
  }

  removeListener(): this {
    return this;
  }

  /** By these two sigma knows a graph. */
  addUndirectedEdgeWithKey(): never {
    throw new Error('What is drawn does not change.');
  }

  dropNode(): never {
    throw new Error('What is drawn does not change.');
  }
}
