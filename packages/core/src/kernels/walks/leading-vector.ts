/** `into` = the matrix times `from`; both have one number for each row. */
export type Multiply = (from: Float64Array, into: Float64Array) => void;

export interface LeadingVector {
  readonly value: number;
  /** Not negative, squares summing to 1. */
  readonly vector: Float64Array;
}

const tolerance = 1e-14;
const good = 1e-11;
const largestBasis = 240;
const mostRestarts = 60;
/** A vector that keeps this share of its length in a pass is orthogonal to many digits. */
const enough = 0.01;

/**
 * The largest eigenvalue and its vector of a matrix without negative entries in which every row reaches every other,
 * so that both are unique (Perron 1907). Arnoldi's method, reorthogonalised and restarted with the vector found so far.
 * Undefined where it does not settle. Memory: at most 240 vectors; far fewer on most networks.
 */
export function leadingVector(n: number, multiply: Multiply): LeadingVector | undefined {
  let vector: Float64Array = new Float64Array(n).fill(1 / Math.sqrt(n));
  const product = new Float64Array(n);
  let size = Math.min(n, 20);
  let best: LeadingVector | undefined;
  let before = Number.POSITIVE_INFINITY;
  for (let restart = 0; restart < mostRestarts; restart++) {
    vector = improved(n, multiply, vector, size);
    multiply(vector, product);
    const value = dot(vector, product);
    let residual = 0;
    for (let v = 0; v < n; v++) residual = Math.max(residual, Math.abs(product[v]! - value * vector[v]!));
    best = residual <= good * value ? { value, vector } : undefined;
    if (residual <= tolerance * value || (best !== undefined && residual > before / 2)) return best;
    before = residual;
    size = Math.min(n, largestBasis, size * 2);
  }
  return best;
}

/** The best vector among start, A start, A A start, … (`size` of them). */
function improved(n: number, multiply: Multiply, start: Float64Array, size: number): Float64Array {
  const basis = [start];
  const projected = new Float64Array(size * size);
  let used = size;
  for (let k = 0; k < size; k++) {
    const next = new Float64Array(n);
    multiply(basis[k]!, next);
    const whole = Math.sqrt(dot(next, next));
    let rest = whole;
    // Once more where much cancelled: twice is enough (Kahan, in Parlett 1998).
    for (let before = Number.POSITIVE_INFINITY, pass = 0; pass < 2 && rest < before; pass++) {
      before = rest * enough;
      for (let i = 0; i <= k; i++) {
        const one = basis[i]!;
        const along = dot(one, next);
        projected[i * size + k]! += along;
        for (let v = 0; v < n; v++) next[v]! -= along * one[v]!;
      }
      rest = Math.sqrt(dot(next, next));
    }
    if (k + 1 === size) break;
    if (rest <= 1e-14 * whole) {
      used = k + 1;
      break;
    }
    projected[(k + 1) * size + k] = rest;
    for (let v = 0; v < n; v++) next[v]! /= rest;
    basis.push(next);
  }
  const shares = leadingOfSmall(projected, size, used);
  const found = new Float64Array(n);
  for (let i = 0; i < used; i++) for (let v = 0; v < n; v++) found[v]! += shares[i]! * basis[i]![v]!;
  for (let v = 0; v < n; v++) found[v] = Math.abs(found[v]!);
  const length = Math.sqrt(dot(found, found));
  for (let v = 0; v < n; v++) found[v]! /= length;
  return found;
}

/** The vector of the eigenvalue furthest to the right: the matrix, moved to the right, squared until one column is left. */
function leadingOfSmall(matrix: Float64Array, stride: number, k: number): Float64Array {
  let power = new Float64Array(k * k);
  let norm = 0;
  for (let i = 0; i < k; i++) {
    let row = 0;
    for (let j = 0; j < k; j++) {
      power[i * k + j] = matrix[i * stride + j]!;
      row += Math.abs(matrix[i * stride + j]!);
    }
    norm = Math.max(norm, row);
  }
  for (let i = 0; i < k; i++) power[i * k + i]! += norm;
  const vector = new Float64Array(k);
  for (let round = 0; round < 60; round++) {
    power = squared(power, k);
    const change = takeLargestColumn(power, k, vector);
    if (round > 3 && change < 1e-15) break;
  }
  return vector;
}

function squared(matrix: Float64Array, k: number): Float64Array<ArrayBuffer> {
  const result = new Float64Array(k * k);
  let largest = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const factor = matrix[i * k + j]!;
      if (factor === 0) continue;
      for (let l = 0; l < k; l++) result[i * k + l]! += factor * matrix[j * k + l]!;
    }
  }
  for (const value of result) largest = Math.max(largest, Math.abs(value));
  for (let at = 0; at < result.length; at++) result[at]! /= largest;
  return result;
}

/** Puts the direction of the longest column into `vector` and says how far it moved. */
function takeLargestColumn(matrix: Float64Array, k: number, vector: Float64Array): number {
  let column = 0;
  let longest = -1;
  for (let j = 0; j < k; j++) {
    let sum = 0;
    for (let i = 0; i < k; i++) sum += matrix[i * k + j]! ** 2;
    if (sum > longest) {
      longest = sum;
      column = j;
    }
  }
  const length = Math.sqrt(longest);
  let sign = 0;
  for (let i = 0; i < k; i++) sign += matrix[i * k + column]! * vector[i]!;
  let change = 0;
  for (let i = 0; i < k; i++) {
    const value = ((sign < 0 ? -1 : 1) * matrix[i * k + column]!) / length;
    change = Math.max(change, Math.abs(value - vector[i]!));
    vector[i] = value;
  }
  return change;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let v = 0; v < a.length; v++) sum += a[v]! * b[v]!;
  return sum;
}
