/** From this mutual strength on a tie carries a request, unless another is given. */
export const DEFAULT_TAU = 0.3;

/** From this share of assumed trust on, an answer that uses tau says so first and counts whom people know. */
export const MOSTLY_ASSUMED = 0.5;

/** An interaction of more people than this ties nobody to anybody. */
export const MOST_PARTICIPANTS = 50;

/** People of a team or community of at most this many know each other. */
export const SMALL_GROUP = 50;

/** In a group of at most this many, some know each other; in a larger one hardly anybody does. */
export const LARGE_GROUP = 500;
