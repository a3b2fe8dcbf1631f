import type { Size } from '../../sheet/sizes.ts';

/** An SVG text as PNG, with as many dots as the size asks for. */
export async function pngOf(svg: string, { width, height, dots }: Size): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * dots);
    canvas.height = Math.round(height * dots);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) =>
          blob ? resolve(blob) : reject(new Error('The picture is too large for PNG; SVG has no limit.')),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
