const RAMPS = {
  light: ['#8C8573', '#1F7F86', '#3F0F55'],
  dark: ['#7B858F', '#4FB3A9', '#F6E96B'],
} as const;

const within = (share: number): number => Math.min(1, Math.max(0, share));
const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Colours from little to much: told apart by lightness too, each at 3:1 or more against its ground. */
export function ramp(colours: 'light' | 'dark'): (share: number) => string {
  const stops = RAMPS[colours].map(channels);
  return (share) => {
    const place = within(share) * (stops.length - 1);
    const from = Math.min(Math.floor(place), stops.length - 2);
    const mixed = stops[from]!.map((one, k) =>
      Math.round(one + (stops[from + 1]![k]! - one) * (place - from)),
    );
    return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
  };
}

const THINNEST = 0.45;
const THICKEST = 3.05;

/** Thickness of a tie before the view is enlarged, from its strength. */
export const tieThickness = (strength: number): number => THINNEST + within(strength) * (THICKEST - THINNEST);
