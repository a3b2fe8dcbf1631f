import { ramp } from '../../scale/marks.ts';
import type { Colours } from '../picture-types.ts';

export interface Palette {
  readonly background: string;
  readonly insider: string;
  readonly outsider: string;
  readonly ring: string;
  readonly personal: string;
  readonly organisational: string;
  readonly ownFill: string;
  readonly unitFill: string;
  readonly insideLine: string;
  readonly outsideFill: string;
  readonly outsideLine: string;
  readonly soleLine: string;
  readonly ownText: string;
  readonly unitText: string;
  readonly brokerText: string;
  readonly outsideText: string;
  readonly personText: string;
  readonly muted: string;
  readonly focus: string;
  /** From little (0) to much (1). */
  readonly ramp: (share: number) => string;
}

const LIGHT: Palette = {
  background: '#FFFFFF',
  insider: '#0072B2',
  outsider: '#6F6A61',
  ring: '#C24F00',
  personal: '#A66300',
  organisational: '#0072B2',
  ownFill: '#E9F2F8',
  unitFill: '#D3E6F3',
  insideLine: '#8DBBD9',
  outsideFill: '#F5F2EC',
  outsideLine: '#C9C2B3',
  soleLine: '#C24F00',
  ownText: '#003E63',
  unitText: '#004A75',
  brokerText: '#8A3A00',
  outsideText: '#4A4438',
  personText: '#1F1C17',
  muted: '#D2CEC6',
  focus: '#1F1C17',
  ramp: ramp('light'),
};

const DARK: Palette = {
  background: '#14181C',
  insider: '#56B4E9',
  outsider: '#B8B2A6',
  ring: '#FF7A2F',
  personal: '#F0A742',
  organisational: '#56B4E9',
  ownFill: '#18242E',
  unitFill: '#1E3240',
  insideLine: '#3E6C89',
  outsideFill: '#1F2225',
  outsideLine: '#4C4A45',
  soleLine: '#FF7A2F',
  ownText: '#CBE7F9',
  unitText: '#A9D6F2',
  brokerText: '#FFB68A',
  outsideText: '#D2CCC0',
  personText: '#F3F1EC',
  muted: '#3A3D40',
  focus: '#F3F1EC',
  ramp: ramp('dark'),
};

export const paletteOf = (colours: Colours): Palette => (colours === 'dark' ? DARK : LIGHT);

const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
const byte = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** sigma blends colours as if their alpha were multiplied in already. */
export function premultiplied(colour: string, alpha: number): string {
  const channels = [1, 3, 5].map((at) => byte(channel(colour, at) * alpha));
  return `#${channels.join('')}${byte(255 * alpha)}`;
}

export const withAlpha = (colour: string, alpha: number): string => `${colour}${byte(255 * alpha)}`;
