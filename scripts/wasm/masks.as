// Masks of eight sources: eight i16 in one vector, or eight f64 in four.

/** Widens two neighbouring 16-bit masks to two 64-bit ones. */
@inline
export function wide0(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3, 2, 3);
}
@inline
export function wide1(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 4, 5, 4, 5, 4, 5, 4, 5, 6, 7, 6, 7, 6, 7, 6, 7);
}
@inline
export function wide2(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 8, 9, 8, 9, 8, 9, 8, 9, 10, 11, 10, 11, 10, 11, 10, 11);
}
@inline
export function wide3(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 12, 13, 12, 13, 12, 13, 12, 13, 14, 15, 14, 15, 14, 15, 14, 15);
}
/** The lanes with a sum above 0, as eight 16-bit masks. */
@inline
export function arrived(a: v128, b: v128, c: v128, d: v128): v128 {
  const zero = f64x2.splat(0);
  const ab = i8x16.shuffle(f64x2.gt(a, zero), f64x2.gt(b, zero), 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
  const cd = i8x16.shuffle(f64x2.gt(c, zero), f64x2.gt(d, zero), 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
  return i16x8.narrow_i32x4_s(ab, cd);
}
