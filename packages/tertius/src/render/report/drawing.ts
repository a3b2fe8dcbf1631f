/** A picture of the report as plain shapes, which a page and a PDF draw alike; units are pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly shapes: readonly Shape[];
}

export type Shape = Box | Words;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly title?: string;
}

export interface Words {
  readonly text: string;
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Degrees, about the place of the text. */
  readonly turned?: number;
}

export const INK = '#111111';
export const SOFT = '#55606b';
export const BLUE = '#1f5a8a';
export const ORANGE = '#c4651a';

export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
