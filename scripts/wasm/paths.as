// The module that ../build-wasm.mjs builds, in AssemblyScript.

export { heapArcsAt, heapClosenessAt, heapOffsetsAt, heapSumsAt, layoutHeap, sumHeap } from './heap';
export { laneRowsAt, laneSumsAt, layoutLanes, sumLanes } from './lanes';
