/** As much of a graphology graph as is needed here; any graphology graph fits, and its types stay out of ours. */
export interface GraphologyGraph {
  readonly order: number;
  readonly directedSize: number;
  readonly undirectedSize: number;
  readonly type: string;
  readonly multi: boolean;
  forEachNode(visit: (node: string, attributes: Record<string, unknown>) => void): void;
  forEachEdge(
    visit: (
      edge: string,
      attributes: Record<string, unknown>,
      source: string,
      target: string,
      sourceAttributes: Record<string, unknown>,
      targetAttributes: Record<string, unknown>,
      undirected: boolean,
    ) => void,
  ): void;
  hasNode(node: string): boolean;
  hasDirectedEdge(source: string, target: string): boolean;
  hasUndirectedEdge(source: string, target: string): boolean;
  mergeNode(node: string, attributes?: Record<string, unknown>): unknown;
  mergeDirectedEdge(source: string, target: string, attributes?: Record<string, unknown>): unknown;
  mergeUndirectedEdge(source: string, target: string, attributes?: Record<string, unknown>): unknown;
  getNodeAttributes(node: string): Record<string, unknown>;
  setNodeAttribute(node: string, name: string, value: unknown): unknown;
  setEdgeAttribute(edge: string, name: string, value: unknown): unknown;
  setAttribute(name: string, value: unknown): unknown;
}
